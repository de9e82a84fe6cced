package dev.tillwatch.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whom the listener takes, and for how long. */
class HttpListenerTest {

    private static final int PATIENCE_MS = 60_000;
    private static final String REQUEST = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";

    private final TroubledSocket port = new TroubledSocket();
    private final HttpListener listener =
            new HttpListener(port, null, exchange -> exchange.send(200, "text/plain", Map.of(), new byte[] {'!'}));

    HttpListenerTest() throws IOException {
        port.bind(null);
        listener.begin();
    }

    @AfterEach
    void end() {
        listener.close();
    }

    /** A port at which accepting fails as a test says. */
    private static final class TroubledSocket extends ServerSocket {

        private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();

        private TroubledSocket() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket line = super.accept();
            Throwable trouble = troubles.poll();
            if (trouble == null) {
                return line;
            }
            line.close();
            switch (trouble) {
                case RuntimeException unforeseen -> throw unforeseen;
                case Error error -> throw error;
                default -> throw new IOException(trouble);
            }
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.getLocalPort());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private String ask(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void whateverAnAcceptFailsWithTheNextClientIsTaken() throws Exception {
        for (Throwable trouble : List.of(
                new IOException("too many open files"),
                new IllegalStateException("unforeseen"),
                new OutOfMemoryError("of the test"))) {
            port.troubles.add(trouble);
            try (Socket unlucky = open()) {
                assertThat(unlucky.getInputStream().read()).isEqualTo(-1);
            }

            assertThat(ask(REQUEST)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void oneClientTooManyIsHungUpOnAndServedOnceAnotherHasLeft() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < HttpListener.MOST_CONNECTIONS; i++) {
                clients.add(open());
            }
            awaitConnections(HttpListener.MOST_CONNECTIONS);
            try (Socket tooMany = open()) {
                assertThat(tooMany.getInputStream().read()).isEqualTo(-1);
            }

            clients.getFirst().close();
            awaitConnections(HttpListener.MOST_CONNECTIONS - 1);

            assertThat(ask(REQUEST)).startsWith("HTTP/1.1 200 ");
        } finally {
            for (Socket each : clients) {
                each.close();
            }
        }
    }

    private void awaitConnections(int number) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> listener.connections() == number);
    }

    @Test
    void aHeadThatDoesNotEndIsGivenUp() throws Exception {
        assertThat(ask("GET / HTTP/1.1\r\nHost: half")).startsWith("HTTP/1.1 408 ");
    }
}
