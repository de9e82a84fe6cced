package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The service on all addresses, encrypted, as other computers reach it. */
@NullUnmarked // the keystore is made before all tests
class TlsServiceTest {

    private static final String PASSWORD = "of-the-test";

    @TempDir
    private static Path folder;

    private static Path keystore;

    @BeforeAll
    static void makeKeystore() throws Exception {
        keystore = folder.resolve("serve.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=shop",
                        "-ext",
                        "san=dns:till.test,dns:*.shop.test,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keystore.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("keytool")))
                .isZero();
    }

    private static Service service(Path file, String password) throws BadSetting {
        return service(file, password, new FakeFeed());
    }

    private static Service service(Path file, String password, FakeFeed feed) throws BadSetting {
        ServePlan plan = new ServePlan(
                Optional.empty(),
                "0.0.0.0",
                new InetSocketAddress(0),
                new Secret(Client.TOKEN),
                Optional.of(new ServePlan.Keystore(file, new Secret(password))));
        return new Service(
                plan,
                new Engine(
                        feed,
                        new FakePages(),
                        rules -> new FakeScans(),
                        Detectors.classic(),
                        new Engine.Past(FoundRows.NONE, Told.inMemory())));
    }

    @Test
    void answersEncryptedUnderTheNamesOfItsCertificate() throws Exception {
        try (Service service = service(keystore, PASSWORD)) {
            service.begin();
            int port = URI.create(service.url()).getPort();

            assertThat(service.url()).startsWith("https://");
            assertThat(ask(port, "till.test:" + port)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(port, "127.0.0.1:" + port)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(port, "localhost:" + port)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(port, "north.shop.test:" + port)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(port, "evil.example:" + port)).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void saysNothingInPlainText() throws Exception {
        try (Service service = service(keystore, PASSWORD)) {
            service.begin();
            int port = URI.create(service.url()).getPort();

            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(talk(plain, "127.0.0.1:" + port)).doesNotContain("HTTP/1.1");
            }
            assertThat(ask(port, "127.0.0.1:" + port)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void tellsEventsEncryptedAndNoticesWhoLeaves() throws Exception {
        FakeFeed feed = new FakeFeed();
        try (Service service = service(keystore, PASSWORD, feed)) {
            service.begin();
            int port = URI.create(service.url()).getPort();
            Client client = new Client(
                    "https://127.0.0.1:" + port,
                    HttpClient.newBuilder().sslContext(trusting()).build());
            try (EventStream events = client.events("0")) {
                events.next(event -> !event.id().isEmpty());
                feed.find(FakeFeed.found(FakeFeed.anomaly("1")));

                assertThat(events.next(event -> event.name().equals("raised"))
                                .data()
                                .get("id")
                                .asText())
                        .isEqualTo("1");
            }

            WaitForAsyncUtils.waitFor(
                    30, TimeUnit.SECONDS, () -> client.get("/health").body().contains("\"eventClients\":0"));
        }
    }

    @Test
    void aKeystoreThatCannotBeUsedIsSaidInOneSentence() throws Exception {
        assertThatThrownBy(() -> service(keystore, "wrong"))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("TILLWATCH_TLS_PASSWORD")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> service(folder.resolve("none.p12"), PASSWORD)).isInstanceOf(BadSetting.class);
        Path noise = Files.writeString(folder.resolve("noise.p12"), "noise");
        assertThatThrownBy(() -> service(noise, PASSWORD)).isInstanceOf(BadSetting.class);
    }

    private static SSLContext trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String ask(int port, String host) throws Exception {
        try (Socket socket = trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            return talk(socket, host);
        }
    }

    private static String talk(Socket socket, String host) throws IOException {
        socket.getOutputStream()
                .write(("GET /report HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + Client.TOKEN
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
