package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.tillwatch.monitor.PollPace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the pools' connections begin, and how long they are trusted. */
@NullUnmarked // a null where none belongs fails the test by itself
class PoolsTest {

    private static final int LIMIT_MS = 200;

    static List<TestServer> servers() {
        return TestServers.all();
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (HikariDataSource pool = Pools.open("test", source, 1, LIMIT_MS);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(connection.getAutoCommit()).isTrue();
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everyServerTakesHowConnectionsBegin(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop()) {
            assertThat(ask(shop.admin(), "SELECT 7")).isEqualTo("7");
        }
    }

    @Test
    void mariaDbStopsAStatementThatTakesTooLong() throws Exception {
        MariaServer server = MariaServer.start();
        try (TestServer.TestShop shop = server.newShop()) {
            assertThat(ask(shop.admin(), "SELECT @@max_statement_time")).startsWith("0.2");
            assertThatThrownBy(() -> ask(shop.admin(), "SELECT SLEEP(30)"))
                    .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(ShopFailures.ranOut(failure))
                            .isTrue());
        } finally {
            server.stop();
        }
    }

    /** Else the pool asks each connection whether it is alive, a round trip more in every poll. */
    @Test
    void connectionsAreTrustedFromOnePollToTheNextAtTheLongestPace() {
        Duration slowest = Duration.ofMillis(3L * Sql.POLL_LIMIT_MS);
        assertThat(Duration.ofMillis(Pools.TRUSTED_MS))
                .isGreaterThan(PollPace.afterPoll(PollPace.LONGEST_WAIT, slowest));
    }
}
