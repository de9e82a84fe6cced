package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection test says where it does not get in. */
class SignInTest {

    /** A real certificate, of nobody: made by openssl for this test, valid until 2126. */
    static final String ANOTHER_CA =
            """
            -----BEGIN CERTIFICATE-----
            MIIBgTCCASegAwIBAgIUGxWyJR+C9t91NHGverjNjPNiwY8wCgYIKoZIzj0EAwIw
            FTETMBEGA1UEAwwKQW5vdGhlciBDQTAgFw0yNjExMjUxOTU5NTBaGA8yMTI2MTEw
            MTE5NTk1MFowFTETMBEGA1UEAwwKQW5vdGhlciBDQTBZMBMGByqGSM49AgEGCCqG
            SM49AwEHA0IABJ6bPAQD+gosbEzb/4AYKZkd7+R/nTecHLhLTJzL/NFrHtW7/f3x
            s0J8jfSESEMt90GWsfZOX+BvwSpN5f6d1qijUzBRMB0GA1UdDgQWBBQe5Cxt73e5
            7yVtE0svbq1lV1fHvjAfBgNVHSMEGDAWgBQe5Cxt73e57yVtE0svbq1lV1fHvjAP
            BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQDKpAC3iskyCUiNV7Of
            wuCpu7jWew1CTNNhRL4hg0crigIgbIgdGYYiJkaehVGiJKwI4qylbgHTdhCURLvO
            hifEN2k=
            -----END CERTIFICATE-----
            """;

    @TempDir
    private Path folder;

    @Test
    void aWrongPasswordIsTheAccountsBusiness() {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            Tried tried = Tried.out(Tried.connection(shop, "reader_" + shop.name(), Tried.PASSWORD));

            assertThat(tried.outcome("Server reached")).isEqualTo(Outcome.PASSED);
            tried.endsAt("Not signed in");
            tried.meaning("Not signed in").contains("refused the account reader_" + shop.name());
            assertThat(tried.step("Not signed in").serverWords()).startsWith("Access denied for user");
        }
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            Tried tried = Tried.out(in("no_such_shop", Tried.root(shop)));

            assertThat(tried.outcome("Server reached")).isEqualTo(Outcome.PASSED);
            tried.endsAt("Database no_such_shop cannot be used");
            tried.meaning("cannot be used").contains("no database no_such_shop");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "my-shop`s", "2026"})
    void theLinesOfAnAccountWithoutAnyRightMakeItPassWhateverTheNames(String database) {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            String user = "o'" + shop.name();
            ShopConnection reader = in(database, Tried.connection(shop, user, Tried.PASSWORD));
            Scripts.execute(
                    shop.admin(),
                    "CREATE DATABASE `" + database.replace("`", "``") + "`",
                    "CREATE USER 'o''" + shop.name() + "'@'%' IDENTIFIED BY '" + Tried.PASSWORD + "'");
            Scripts.run(
                    RealShops.root(reader.port(), URLEncoder.encode(database, StandardCharsets.UTF_8)),
                    "/sql/schema.sql");

            Tried refused = Tried.out(reader);

            refused.endsAt("Database " + database + " cannot be used");
            String remedy =
                    Objects.requireNonNull(refused.step("cannot be used").remedy());
            assertThat(remedy.lines()).hasSize(4).allMatch(line -> line.endsWith("TO 'o''" + shop.name() + "'@'%';"));
            Scripts.execute(shop.admin(), remedy.split("\n"));
            assertThat(Tried.out(reader).outcomes()).containsExactly(Outcome.PASSED);
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        Tried tried = Tried.out(to("no-such-host.invalid", 3306, TlsMode.PREFERRED, null));

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("no-such-host.invalid:3306").contains("name of the host is unknown");
    }

    @Test
    void aClosedPortIsNamed() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Tried tried = Tried.out(to("127.0.0.1", port, TlsMode.PREFERRED, null));

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("127.0.0.1:" + port).contains("nothing listens there");
    }

    @Test
    void aServerThatNeverAnswersEndsTheTest() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Tried tried = Tried.out(to("127.0.0.1", silent.getLocalPort(), TlsMode.PREFERRED, null));

            tried.endsAt("Server not reached");
            tried.meaning("not reached").contains("it does not answer");
        }
    }

    @Test
    void aServerOfAnotherKindIsNoMysql() throws IOException {
        byte[] web = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        Tried tried = greetedWith(web, TlsMode.PREFERRED);

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("is no MySQL");
    }

    @Test
    void aServerWithoutEncryptionIsRefusedWhereItIsRequired() throws IOException {
        // Version 8.0.0, a number and a challenge, then what the server is capable of: all but encryption.
        String greeting = "0a382e302e300001000000" + "3132333435363738" + "00" + "0082" + "2d" + "0200" + "0800" + "15"
                + "00".repeat(10) + "31323334353637383930313200" + "6d7973716c5f6e61746976655f70617373776f726400";
        byte[] packet = HexFormat.of().parseHex("%02x000000%s".formatted(greeting.length() / 2, greeting));
        Tried tried = greetedWith(packet, TlsMode.REQUIRED);

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("No encrypted connection").contains("does not offer it");
    }

    private static Tried greetedWith(byte[] bytes, TlsMode tls) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> greet(server, bytes));
            return Tried.out(to("127.0.0.1", server.getLocalPort(), tls, null));
        }
    }

    private static void greet(ServerSocket server, byte[] bytes) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write(bytes);
            caller.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // That is how the test ends.
        }
    }

    @Test
    void aCertificateOfTheRightCaIsTaken() {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            ShopConnection reader = RealShops.reader(mysql().port(), shop.name());
            Tried tried = Tried.out(with(TlsMode.VERIFY_CA, serversCa(), reader));

            assertThat(tried.outcomes()).as(tried.toString()).containsExactly(Outcome.PASSED);
            assertThat(tried.step("Server reached").figure()).endsWith("encrypted, certificate checked");
        }
    }

    @Test
    void aCertificateOfAnotherCaIsRefused() throws IOException {
        Path another = Files.writeString(folder.resolve("ca.pem"), ANOTHER_CA);
        Tried tried = Tried.out(to("127.0.0.1", mysql().port(), TlsMode.VERIFY_CA, another));

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("not signed by the CA");
    }

    @Test
    void aCertificateForAnotherHostIsRefused() {
        Tried tried = Tried.out(to("127.0.0.1", mysql().port(), TlsMode.VERIFY_IDENTITY, serversCa()));

        tried.endsAt("Server not reached");
        tried.meaning("not reached").contains("made out to another host name");
    }

    @Test
    void anUnreadableCaFileIsAFailedStep() throws IOException {
        Path text = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        for (Path unreadable : new Path[] {text, folder.resolve("missing.pem")}) {
            Tried tried = Tried.out(to("127.0.0.1", 3306, TlsMode.VERIFY_CA, unreadable));

            tried.endsAt("Server not reached");
            tried.meaning("not reached").contains(unreadable.toString());
        }
    }

    private static MysqlServer mysql() {
        assumeTrue(TestServers.real() instanceof MysqlServer, "only MySQL comes with certificates");
        return (MysqlServer) TestServers.real();
    }

    private static Path serversCa() {
        return mysql().folder().resolve("data/ca.pem");
    }

    private static ShopConnection to(String host, int port, TlsMode tls, @Nullable Path caFile) {
        return new ShopConnection(host, port, "shop", "reader", new Secret(Tried.PASSWORD), tls, caFile);
    }

    private static ShopConnection in(String database, ShopConnection shop) {
        return new ShopConnection(
                shop.host(), shop.port(), database, shop.user(), shop.password(), shop.tls(), shop.caFile());
    }

    private static ShopConnection with(TlsMode tls, Path caFile, ShopConnection shop) {
        return new ShopConnection(shop.host(), shop.port(), shop.database(), shop.user(), shop.password(), tls, caFile);
    }
}
