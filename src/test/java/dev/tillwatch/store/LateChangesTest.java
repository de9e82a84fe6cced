package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.RecordingDetector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes behind the newest transactions, which only the audit can find, reaches the detectors. */
@NullUnmarked // a null where none belongs fails the test by itself
class LateChangesTest {

    private static final int ORDERS = 3_000;
    private static final long PATIENCE = 60;

    private final MutableClock clock = new MutableClock();
    private final RecordingDetector recorder = new RecordingDetector();

    static List<TestServer> servers() {
        return TestServers.all();
    }

    @ParameterizedTest
    @MethodSource("servers")
    @Timeout(value = 2 * PATIENCE, unit = TimeUnit.SECONDS)
    void everyLateChangeIsFound(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop()) {
            fill(shop);
            Monitor monitor = new Monitor(
                    shop.shop().source(),
                    Map.of("recorder", recorder),
                    new FeedOptions(FeedOptions.LOOK_BACK_DAYS, new HeapSeenTransactions(), clock));
            Thread reading;
            try (HistoryLoader past = new HistoryLoader(
                    monitor, shop.shop().historySource(), shop.shop().auditSource())) {
                reading = Thread.ofPlatform().start(past);
                awaitTruth(monitor, shop);
                for (String change : List.of(
                        "UPDATE transactions SET total_amount = 1 WHERE transaction_id = 5",
                        "UPDATE transactions SET transaction_date = NULL WHERE transaction_id = 6",
                        "UPDATE transactions SET transaction_date = '2001-01-01 00:00:00' WHERE transaction_id = 7",
                        "UPDATE transactions SET customer_id = 2, status = 'FAILED' WHERE transaction_id = 8",
                        "UPDATE transaction_items SET product_price = 3 WHERE item_id = 9",
                        "UPDATE transaction_items SET product_name = 'Renamed' WHERE item_id = 10",
                        "UPDATE transaction_items SET product_price = NULL, quantity = NULL WHERE item_id = 11",
                        "UPDATE transaction_items SET transaction_id = 300 WHERE item_id = 12",
                        "DELETE FROM transaction_items WHERE item_id = 13",
                        "DELETE FROM transaction_items WHERE transaction_id BETWEEN 600 AND 650",
                        "DELETE FROM transactions WHERE transaction_id BETWEEN 600 AND 650",
                        "INSERT INTO transactions (transaction_id, customer_id, status) VALUES (620, 2, 'FAILED')",
                        "INSERT INTO transactions (transaction_id, customer_id) VALUES (1400, 1)",
                        "INSERT INTO transaction_items (item_id, transaction_id, product_id) VALUES (13, 1, 'p1')")) {
                    Scripts.execute(shop.admin(), change);
                    awaitTruth(monitor, shop);
                }
            }
            reading.join();
        }
    }

    /** Ids 1,301 to 1,499 stay free: a hole wider than what the feed asks for again at its start. */
    private static void fill(TestServer.TestShop shop) {
        List<String> orders = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int id = 1; id <= ORDERS; id++) {
            if (id <= 1_300 || id >= 1_500) {
                orders.add("(" + id + ", 1)");
                items.add("(" + id + ", " + id + ", 'p1', 'Cup', 4)");
            }
        }
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One'), (2, 'Two')",
                "INSERT INTO products VALUES ('p1', 'Cup', 4)",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES " + String.join(",", orders),
                "INSERT INTO transaction_items (item_id, transaction_id, product_id, product_name, product_price) VALUES "
                        + String.join(",", items));
    }

    private void awaitTruth(Monitor monitor, TestServer.TestShop shop) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        List<Transaction> truth = shop.shop().source().transactions(new IdRange(1, ORDERS), 2 * ORDERS).rows().stream()
                .filter(row -> row.at() == null || row.at().getYear() > 2001)
                .toList();
        boolean same = false;
        while (!same && System.nanoTime() < end) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(monitor.sweep().failures()).isEmpty();
            same = List.copyOf(recorder.held().values()).equals(truth);
        }
        assertThat(recorder.held().values()).containsExactlyElementsOf(truth);
    }
}
