package dev.tillwatch.oracle;

import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the feed when another server takes over that has not got the last rows yet, or never gets them. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LaggingReplicaTest {

    private static final int ORDERS = 3_000;

    @TempDir
    private Path folder;

    /** Fewer and more than a poll reads again. */
    @ParameterizedTest
    @ValueSource(ints = {300, 1_700})
    void rowsThatVanishAndComeAgainAreTakenBackAndShownAgain(int behind) throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            long first = (long) ORDERS - behind + 1;
            loseFrom(watched, first);
            watched.awaitTruth();
            watched.assertTold(first, ORDERS, "gone");

            comeAgain(watched);
            watched.awaitTruth();
            watched.assertTold(first, ORDERS, "new");
        }
    }

    /** The failover and the catching up lie between two polls, or the feed restarts in between. */
    @Test
    void rowsThatVanishWhileTheFeedIsDownComeAgainAsIfTheyHadNeverBeenAway() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            loseFrom(watched, ORDERS - 299);
            watched.sweep();
            watched.sweep();
            watched.assertTold(ORDERS - 299, ORDERS, "gone");
            watched.feed().killAndStartAgain();
            comeAgain(watched);
            watched.awaitTruth();
        }
    }

    /** The new server gives the same ids to other orders. */
    @Test
    void idsThatAreGivenAgainToOtherOrdersShowThose() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            loseFrom(watched, ORDERS - 299);
            watched.sell(ORDERS - 299, ORDERS - 100);
            watched.awaitTruth();
            watched.sell(ORDERS - 99, ORDERS + 50);
            watched.awaitTruth();
        }
    }

    private static void loseFrom(WatchedShop watched, long first) {
        watched.run(
                "CREATE TABLE later_transactions AS SELECT * FROM transactions WHERE transaction_id >= " + first,
                "CREATE TABLE later_items AS SELECT * FROM transaction_items WHERE transaction_id >= " + first,
                "BEGIN",
                "DELETE FROM transaction_items WHERE transaction_id >= " + first,
                "DELETE FROM transactions WHERE transaction_id >= " + first,
                "COMMIT");
    }

    private static void comeAgain(WatchedShop watched) {
        watched.run(
                "BEGIN",
                "INSERT INTO transactions SELECT * FROM later_transactions",
                "INSERT INTO transaction_items SELECT * FROM later_items",
                "COMMIT");
    }
}
