package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.llm.LlmStub;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A model that comes as far as a chosen moment of its answer, and then waits to be left. */
final class CancelledModel implements AutoCloseable {

    /** How far it comes. */
    enum Moment {
        CONNECTING("before the connection stands"),
        SILENT("before the first byte"),
        HEAD("after the head of the answer"),
        MID_SENTENCE("in mid-sentence"),
        BETWEEN("between two sentences"),
        ANY("at any moment");

        final String words;

        Moment(String words) {
            this.words = words;
        }

        /** Whether there is a connection to close for certain. */
        boolean answered() {
            return this != CONNECTING && this != ANY;
        }

        boolean spoke() {
            return this == BETWEEN;
        }
    }

    private static final long PATIENCE_SECONDS = 60;

    /** A connection that was given up is not tried again; the system would do so after a second. */
    private static final int TRIED_AGAIN_MILLIS = 1300;

    private static final String SENTENCE = LlmStub.line("check", "Look at the rows behind it.") + "\n";
    private static final int PIECE = 3;
    private static final long PIECE_NANOS = 300_000;

    private final LinkedBlockingQueue<Long> reached = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Long> closes = new LinkedBlockingQueue<>();
    private final List<Socket> filling = new ArrayList<>();
    private final LlmStub stub = new LlmStub(this::answer);
    private final ServerSocket deaf;
    private volatile Moment moment = Moment.ANY;

    CancelledModel() {
        try {
            deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    ModelEndpoint at(Moment chosen) {
        moment = chosen;
        if (chosen != Moment.CONNECTING) {
            return stub.endpoint("");
        }
        fill();
        URI address = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/v1");
        return new ModelEndpoint(address, LlmStub.MODEL, Secret.NONE);
    }

    /** Nobody takes these connections, so that the next one gets no answer. */
    private void fill() {
        try {
            while (true) {
                Socket socket = new Socket();
                socket.connect(deaf.getLocalSocketAddress(), 300);
                filling.add(socket);
            }
        } catch (SocketTimeoutException full) {
            // as it shall be
        } catch (IOException other) {
            throw new UncheckedIOException(other);
        }
    }

    /** The next request is another one. */
    void expect() {
        reached.clear();
        closes.clear();
    }

    void awaitMoment() {
        await(reached);
    }

    /** When the other side was seen to have left. */
    long awaitClose() {
        return await(closes);
    }

    private static long await(LinkedBlockingQueue<Long> times) {
        try {
            Long at = times.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (at == null) {
                throw new AssertionError("it did not come");
            }
            return at;
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    /** Connections that came although they had been given up, once there was room. */
    int connectedLate() {
        int late = -filling.size();
        try {
            deaf.setSoTimeout(TRIED_AGAIN_MILLIS);
            while (!filling.isEmpty()) {
                deaf.accept().close();
                late++;
            }
        } catch (SocketTimeoutException noMore) {
            // all that came are those that filled it
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return late;
    }

    private void answer(LlmStub.Peer peer) throws IOException {
        try {
            switch (moment) {
                case CONNECTING, SILENT -> {}
                case HEAD -> peer.send(LlmStub.OK);
                case MID_SENTENCE -> peer.send(LlmStub.OK + LlmStub.event(SENTENCE.substring(0, 30)));
                case BETWEEN -> peer.send(LlmStub.OK + LlmStub.event(SENTENCE));
                case ANY -> Thread.ofVirtual().start(() -> drip(peer));
            }
            reached.add(System.nanoTime());
            peer.stall();
        } finally {
            closes.add(System.nanoTime());
        }
    }

    /** Says the same sentence letter by letter, until the other side has gone. */
    private static void drip(LlmStub.Peer peer) {
        try {
            peer.send(LlmStub.OK);
            for (int i = 0; i < SENTENCE.length(); i += PIECE) {
                peer.send(LlmStub.event(SENTENCE.substring(i, Math.min(SENTENCE.length(), i + PIECE))));
                LockSupport.parkNanos(PIECE_NANOS);
            }
        } catch (IOException gone) {
            // as it shall be
        }
    }

    @Override
    public void close() {
        stub.close();
        try {
            deaf.close();
            for (Socket socket : filling) {
                socket.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
