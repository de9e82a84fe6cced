package dev.tillwatch.app.serve.http;

import dev.tillwatch.app.serve.http.Connection.Wrapping;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts clients on a bound socket, each on a virtual thread, and ends them in good order. */
public final class HttpListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

    /** Clients at a time; one more is hung up on. */
    static final int MOST_CONNECTIONS = 256;

    /** After a failure to accept, such as too many open files. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** How long an answer that is being made may take once the service ends. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ServerSocket socket;
    private final Wrapping wrapping;
    private final Handler handler;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param tls null: as plain text */
    public HttpListener(ServerSocket socket, @Nullable SSLSocketFactory tls, Handler handler) {
        this.socket = socket;
        this.wrapping = tls == null ? line -> line : line -> tls.createSocket(line, null, false);
        this.handler = handler;
    }

    public void begin() {
        Thread.ofPlatform().daemon().name("serve-watchdog").start(this::watch);
        Thread.ofPlatform().daemon().name("serve-accept").start(this::accept);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                serve(socket.accept());
            } catch (IOException | RuntimeException | Error failure) {
                // Were the thread to end, nobody would be answered any more.
                if (closed.getCount() > 0) {
                    LOG.warn("A client could not be accepted", failure);
                    pause(PAUSE);
                }
            }
        }
    }

    private void serve(Socket line) throws IOException {
        if (open.size() >= MOST_CONNECTIONS) {
            line.close();
            return;
        }
        Connection connection = new Connection(line, wrapping, handler);
        open.add(connection);
        Thread answering = Thread.ofVirtual().name("serve").unstarted(() -> {
            try {
                connection.run();
            } finally {
                open.remove(connection);
            }
        });
        try {
            answering.start();
        } catch (RuntimeException | Error notBegun) {
            open.remove(connection);
            connection.cut();
            throw notBegun;
        }
        if (closed.getCount() == 0) {
            connection.endSoon();
        }
    }

    private void watch() {
        while (!pause(BETWEEN_LOOKS)) {
            open.forEach(Connection::cutWhereStuck);
        }
    }

    /** Waits; true once closed. */
    private boolean pause(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Clients connected now. */
    int connections() {
        return open.size();
    }

    /** Accepts nobody else, lets the answers that are being made end, and then cuts what is left. */
    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.warn("The port was not closed in good order", failure);
        }
        open.forEach(Connection::endSoon);
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            while (!open.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        open.forEach(Connection::cut);
    }
}
