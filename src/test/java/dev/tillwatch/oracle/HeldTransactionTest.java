package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writers hold transactions open for longer than an id that was skipped is asked for, by the feed's clock, and commit
 * them then: an order whose id lies below what was read long ago, and a line of an old order.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HeldTransactionTest {

    private static final int ORDERS = 1_200;
    private static final long FIRST = 2_000;

    @TempDir
    private Path folder;

    /** A writer whose order, and whose line of an old order, are not committed yet. */
    private record Held(Connection connection, long order, long changed) implements AutoCloseable {

        static Held begin(WatchedShop watched, long order, long changed) throws SQLException {
            Connection connection = watched.shop().admin().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO transactions (transaction_id, customer_id) VALUES (" + order + ", 1)");
                statement.execute("INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (" + order
                        + ", " + changed + ", 'p1')");
            }
            return new Held(connection, order, changed);
        }

        boolean isSeen(WatchedShop watched) {
            return watched.feed().held().containsKey(order)
                    && Objects.requireNonNull(watched.feed().held().get(changed))
                                    .items()
                                    .size()
                            == 2;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** So many orders come behind theirs: those ids still lie among the newest then, or only the audit looks there. */
    @ParameterizedTest
    @ValueSource(ints = {10, 600})
    void whatIsCommittedAfterFiveFifteenAndFortyMinutesIsNotMissed(int behind) throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS);
                Held five = Held.begin(watched, FIRST, 3);
                Held fifteen = Held.begin(watched, FIRST + 10, 4);
                Held forty = Held.begin(watched, FIRST + 20, 5)) {
            watched.sell(FIRST + 1, FIRST + 9);
            watched.sell(FIRST + 11, FIRST + 19);
            watched.sell(FIRST + 21, FIRST + 20 + behind);
            watched.awaitTruth();

            pass(watched, 5);
            five.connection.commit();
            watched.sweep();
            assertThat(five.isSeen(watched))
                    .as("seen in the next poll, by its gap")
                    .isTrue();

            pass(watched, 10);
            fifteen.connection.commit();
            watched.awaitTruth();
            assertThat(fifteen.isSeen(watched)).isTrue();

            pass(watched, 25);
            forty.connection.commit();
            watched.awaitTruth();
            assertThat(forty.isSeen(watched)).isTrue();
        }
    }

    /** Polls go on, one a minute: an id is given up that was looked for twice. */
    private static void pass(WatchedShop watched, int minutes) throws Exception {
        for (int minute = 0; minute < minutes; minute++) {
            watched.clock().pass(Duration.ofMinutes(1));
            watched.sweep();
        }
    }
}
