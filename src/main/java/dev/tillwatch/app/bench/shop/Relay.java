package dev.tillwatch.app.bench.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands bytes on between a client and a server, as a distant line would: each time the direction turns, what is sent
 * waits for half of the given delay. It counts round trips: how often the client spoke after the server had.
 */
public final class Relay implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private enum Side {
        CLIENT,
        SERVER
    }

    private final String host;
    private final int port;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong roundTrips = new AtomicLong();
    private volatile long delayNanos;

    /** Listens on a free port of the loopback; connects to the server once a client comes. */
    public Relay(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How much longer each round trip takes from now on. */
    public void delay(Duration perRoundTrip) {
        delayNanos = perRoundTrip.toNanos() / 2;
    }

    /** Round trips that have begun so far, on all connections. */
    public long roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().name("relay-connect").start(() -> join(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            Socket server = new Socket(host, port);
            open.add(client);
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Line line = new Line(client, server);
            // Platform threads: what is measured must not wait for a carrier.
            Thread.ofPlatform().daemon().name("relay-up").start(() -> pump(line, Side.CLIENT));
            Thread.ofPlatform().daemon().name("relay-down").start(() -> pump(line, Side.SERVER));
        } catch (IOException refused) {
            shut(client);
        }
    }

    private void pump(Line line, Side side) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = line.of(side).getInputStream();
            OutputStream out = line.opposite(side).getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (line.turns(side)) {
                    roundTrips.addAndGet(side == Side.CLIENT ? 1 : 0);
                    TimeUnit.NANOSECONDS.sleep(delayNanos);
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException gone) {
            // one of the two has hung up, as it may
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        shut(line.client);
        shut(line.server);
    }

    private void shut(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException closed) {
            // there is nothing more to close
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        Set.copyOf(open).forEach(this::shut);
    }

    /** One connection through the relay, and who spoke last. */
    private static final class Line {

        private final Socket client;
        private final Socket server;
        private @Nullable Side last;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        Socket of(Side side) {
            return side == Side.CLIENT ? client : server;
        }

        Socket opposite(Side side) {
            return side == Side.CLIENT ? server : client;
        }

        synchronized boolean turns(Side side) {
            boolean turned = last != side;
            last = side;
            return turned;
        }
    }
}
