package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The feed itself over encrypted connections: each of them checks the server's certificate. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TlsFeedTest {

    private static final int POLL_AND_PAST = 2;

    @TempDir
    private Path folder;

    private TestServer.TestShop shop;

    @BeforeEach
    void open() {
        assumeTrue(TestServers.real() instanceof MysqlServer, "only MySQL comes with certificates");
        shop = TestServers.real().newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Shop opened(TlsMode tls, Path caFile) throws ShopUnavailable {
        ShopConnection plain = RealShops.reader(RealShops.port(shop.admin()), shop.name());
        return Shop.open(new ShopConnection(
                plain.host(), plain.port(), plain.database(), plain.user(), plain.password(), tls, caFile));
    }

    private static Path serversCa() {
        return ((MysqlServer) TestServers.real()).folder().resolve("data/ca.pem");
    }

    @Test
    void whereTheCaIsTheServersAllIsReadEncrypted() throws Exception {
        RecordingDetector recorder = new RecordingDetector();
        try (Shop opened = opened(TlsMode.VERIFY_CA, serversCa())) {
            Monitor monitor = new Monitor(
                    opened.source(),
                    Map.of("recorder", recorder),
                    new FeedOptions(FeedOptions.LOOK_BACK_DAYS, new HeapSeenTransactions(), new MutableClock()));
            HistoryLoader past = new HistoryLoader(monitor, opened.historySource(), opened.auditSource());
            Thread reading = Thread.ofPlatform().start(past);
            boolean complete = false;
            while (!complete) {
                complete = monitor.sweep().history().complete() && monitor.unaudited() == 0;
            }
            assertThat(recorder.held()).hasSize(3);
            assertThat(connections("= 'SSL/TLS'")).isGreaterThanOrEqualTo(POLL_AND_PAST);
            assertThat(connections("<> 'SSL/TLS'")).isZero();
            past.close();
            reading.join();
        }
    }

    /** With the same account and right password. */
    @Test
    void whereTheCaIsAnotherNothingIsRead() throws Exception {
        Path another = Files.writeString(folder.resolve("ca.pem"), SignInTest.ANOTHER_CA);
        try (Shop opened = opened(TlsMode.VERIFY_CA, another)) {
            assertThatThrownBy(() -> opened.source().head())
                    .isInstanceOf(ShopUnavailable.class)
                    .hasMessageContaining("not signed by the CA");
            assertThatThrownBy(() -> opened.historySource().transactions(new IdRange(1, 3), 3))
                    .isInstanceOf(ShopUnavailable.class)
                    .hasMessageContaining("not signed by the CA");
        }
    }

    @Test
    void whereTheCertificateIsForAnotherHostNothingIsRead() throws Exception {
        try (Shop opened = opened(TlsMode.VERIFY_IDENTITY, serversCa())) {
            assertThatThrownBy(() -> opened.source().head())
                    .isInstanceOf(ShopUnavailable.class)
                    .hasMessageContaining("made out to another host name");
        }
    }

    private int connections(String type) throws SQLException {
        try (Connection admin = shop.admin().getConnection();
                Statement statement = admin.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM performance_schema.threads"
                        + " WHERE processlist_user = 'reader_" + shop.name() + "' AND connection_type " + type)) {
            count.next();
            return count.getInt(1);
        }
    }
}
