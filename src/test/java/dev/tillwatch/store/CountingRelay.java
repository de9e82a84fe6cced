package dev.tillwatch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes the bytes between a program and its server on, and counts how often the program waits for an answer. */
final class CountingRelay implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket listening;
    private final int server;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    CountingRelay(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Requests that were answered or will be, on all connections. */
    int roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket program = listening.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(program, behind));
                Line line = new Line();
                Thread.ofVirtual().start(() -> pass(program, behind, line, true));
                Thread.ofVirtual().start(() -> pass(behind, program, line, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Who spoke last on a connection. */
    private final class Line {

        private boolean asked;

        /** A long request comes in pieces: it counts once. Called before a piece goes on, so that no answer overtakes. */
        synchronized void speaks(boolean program) {
            if (program && !asked) {
                roundTrips.incrementAndGet();
            }
            asked = program;
        }
    }

    private static void pass(Socket from, Socket to, Line line, boolean program) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                line.speaks(program);
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // One of the two has hung up; the try lets the other one know.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket each : sockets) {
                each.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
