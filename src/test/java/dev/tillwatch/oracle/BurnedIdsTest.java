package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ids in steps of three, as where three servers hand them out, and bulk inserts that take more ids than they need. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BurnedIdsTest {

    private static final int ORDERS = 600;

    /** A bulk insert reserves 1, 2, 4 and so on ids until it has enough: the last of them are never used. */
    private static final int BULK = 700;

    private static final String BULK_INSERT =
            "INSERT INTO transactions (customer_id) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n"
                    + " WHERE i < " + BULK + ") SELECT 1 FROM n";

    @TempDir
    private Path folder;

    @Test
    void idsInStepsAndIdsThatABulkInsertBurnsAreReadOnceEach() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS);
                Connection slow = stepping(watched, 2);
                Connection quick = stepping(watched, 1);
                Statement slowly = slow.createStatement();
                Statement quickly = quick.createStatement()) {
            slow.setAutoCommit(false);
            slowly.execute(BULK_INSERT);
            quickly.execute(BULK_INSERT);
            sellOne(quickly);
            watched.awaitTruth();

            slowly.execute(BULK_INSERT);
            sellOne(slowly);
            sellOne(quickly);
            watched.awaitTruth();
            slow.commit();
            watched.awaitTruth();
            quickly.execute("INSERT INTO transaction_items (transaction_id, product_id, product_price)"
                    + " SELECT transaction_id, 'p2', 9 FROM transactions");
            watched.awaitTruth();

            assertThat(ask(
                            quickly,
                            "SELECT DISTINCT MOD(transaction_id, 3) FROM transactions WHERE transaction_id > "
                                    + ORDERS))
                    .as("two servers in steps of three")
                    .hasSize(2);
            assertThat(ask(
                                    quickly,
                                    "SELECT MAX(hole) FROM (SELECT transaction_id - LAG(transaction_id)"
                                            + " OVER (ORDER BY transaction_id) AS hole FROM transactions) holes")
                            .getFirst())
                    .as("ids burned in one piece")
                    .isGreaterThan(BULK);
            assertThat(watched.feed().takeChanges())
                    .filteredOn(change -> change.before() == null)
                    .extracting(TransactionChanged::transactionId)
                    .containsExactlyInAnyOrderElementsOf(
                            ask(quickly, "SELECT transaction_id FROM transactions WHERE transaction_id > " + ORDERS));
        }
    }

    private static Connection stepping(WatchedShop watched, int offset) throws SQLException {
        Connection connection = watched.shop().admin().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION auto_increment_increment = 3, SESSION auto_increment_offset = " + offset);
        }
        return connection;
    }

    private static void sellOne(Statement statement) throws SQLException {
        statement.execute("INSERT INTO transactions (customer_id) VALUES (2)");
        statement.execute("INSERT INTO transaction_items (transaction_id, product_id, product_price)"
                + " VALUES (LAST_INSERT_ID(), 'p1', 4)");
    }

    private static List<Long> ask(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }
}
