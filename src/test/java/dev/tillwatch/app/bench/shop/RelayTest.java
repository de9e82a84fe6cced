package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets: a server that answers each byte with the same byte, doubled. */
class RelayTest {

    private final ServerSocket server = listen();
    private Relay relay = relayTo(server);

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Relay relayTo(ServerSocket server) {
        try {
            return new Relay("127.0.0.1", server.getLocalPort());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @BeforeEach
    void answer() {
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            for (int next = client.getInputStream().read();
                    next >= 0;
                    next = client.getInputStream().read()) {
                client.getOutputStream().write(new byte[] {(byte) next, (byte) next});
            }
        } catch (IOException gone) {
            // the test has ended
        }
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        server.close();
    }

    private static String ask(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readNBytes(2 * text.length()), StandardCharsets.US_ASCII);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), relay.port());
    }

    @Test
    void handsEverythingOnBothWays() throws Exception {
        try (Socket one = connect();
                Socket other = connect()) {
            assertThat(ask(one, "a")).isEqualTo("aa");
            assertThat(ask(other, "b")).isEqualTo("bb");
            assertThat(ask(one, "xyz")).isEqualTo("xxyyzz");
        }
    }

    @Test
    void countsHowOftenTheClientSpokeAfterTheServer() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 7; i++) {
                ask(socket, "q");
            }
            // Two writes without an answer between them are one trip: nobody waits for the first.
            assertThat(relay.roundTrips()).isEqualTo(7);
        }
    }

    @Test
    void holdsEachTurnBackForHalfOfTheDelay() throws Exception {
        Duration delay = Duration.ofMillis(40);
        try (Socket socket = connect()) {
            ask(socket, "a");
            relay.delay(delay);
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                ask(socket, "b");
            }
            // Less is impossible, however busy the machine is.
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(3 * delay.toNanos());
        }
    }

    @Test
    void hangsUpWhenTheServerDoes() throws Exception {
        server.close();
        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (IOException reset) {
            assertThat(reset).isNotNull();
        }
    }
}
