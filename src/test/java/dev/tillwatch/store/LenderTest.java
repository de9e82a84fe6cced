package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a connection is waited for. */
@Timeout(60)
class LenderTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicInteger asked = new AtomicInteger();

    private static SQLException nothingCame(SQLException reason) {
        return new SQLTransientConnectionException("timed out", "08001", reason);
    }

    @Test
    void aServerThatIsGoneIsNotWaitedFor() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (HikariDataSource pool = Pools.open("gone", RealShops.root(port, "shop"), 1, Sql.POLL_LIMIT_MS)) {
            Lender lender = new Lender(pool::getConnection, FOR_EVER);
            assertThatThrownBy(lender::lend)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasStackTraceContaining("ConnectException");
        }
    }

    @Test
    void aConnectionThatIsOnItsWayIsWaitedFor() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            Lender lender = new Lender(
                    () -> {
                        if (asked.incrementAndGet() < 4) {
                            throw nothingCame(new SQLException("validation timed out"));
                        }
                        return connection;
                    },
                    FOR_EVER);
            assertThat(lender.lend()).isSameAs(connection);
        }
    }

    @Test
    void anAccountThatIsRefusedIsNotTriedAgain() {
        Lender lender = new Lender(
                () -> {
                    asked.incrementAndGet();
                    throw nothingCame(new SQLException("Access denied", "28000", 1045));
                },
                FOR_EVER);
        assertThatThrownBy(lender::lend).hasRootCauseMessage("Access denied");
        assertThat(asked).hasValue(1);
    }

    @Test
    void patienceEnds() {
        Lender lender = new Lender(
                () -> {
                    asked.incrementAndGet();
                    throw new SQLTransientConnectionException("timed out");
                },
                Duration.ZERO);
        assertThatThrownBy(lender::lend).hasMessage("timed out");
        assertThat(asked).hasValue(1);
    }
}
