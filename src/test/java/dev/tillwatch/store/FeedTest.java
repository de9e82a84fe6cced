package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.monitor.ShopHead;
import dev.tillwatch.monitor.Sweep;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a row committed in the shop to an event: late things, gaps, deletions, history, the catalog. */
@NullUnmarked // a null where none belongs fails the test by itself
class FeedTest {

    private final MutableClock clock = new MutableClock();
    private final RecordingDetector recorder = new RecordingDetector();

    static List<TestServer> servers() {
        return TestServers.all();
    }

    private Monitor monitor(TestServer.TestShop shop, Map<String, Detector> detectors) {
        return new Monitor(shop.shop().source(), detectors, new FeedOptions(400, new HeapSeenTransactions(), clock));
    }

    private Monitor monitor(TestServer.TestShop shop) {
        return monitor(shop, Map.of("recorder", recorder));
    }

    private Sweep sweep(Monitor monitor) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        Sweep sweep = monitor.sweep();
        assertThat(sweep.failures()).isEmpty();
        return sweep;
    }

    private static TestServer.TestShop sampleShop(TestServer server) {
        TestServer.TestShop shop = server.newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        return shop;
    }

    private static final String INSERT = "INSERT INTO transactions (customer_id) VALUES (1)";

    @ParameterizedTest
    @MethodSource("servers")
    void showsWhatIsThereAndThenOnlyWhatIsNew(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Monitor monitor = monitor(shop);
            assertThat(sweep(monitor).transactions()).isEqualTo(3);
            recorder.takeChanges();
            sweep(monitor);
            assertThat(recorder.takeChanges()).isEmpty();
            Scripts.execute(shop.admin(), INSERT);
            Sweep sweep = sweep(monitor);
            assertThat(recorder.takeChanges()).hasSize(1);
            assertThat(sweep.transactions()).isEqualTo(4);
            assertThat(sweep.completeTo()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aRowCountsAsReadOnceAndAgainWhenItHasChanged(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Monitor monitor = monitor(shop);
            long read = sweep(monitor).rowsRead();
            assertThat(read).isEqualTo(3 + 4);
            assertThat(sweep(monitor).rowsRead()).isEqualTo(read);
            Scripts.execute(shop.admin(), INSERT);
            assertThat(sweep(monitor).rowsRead()).isEqualTo(read + 1);
            Scripts.execute(shop.admin(), "UPDATE transactions SET total_amount = 7 WHERE transaction_id = 4");
            assertThat(sweep(monitor).rowsRead()).isEqualTo(read + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void seesLateItemsTotalsStatusAndDeletions(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Monitor monitor = monitor(shop);
            sweep(monitor);
            Scripts.execute(
                    shop.admin(),
                    "UPDATE transactions SET total_amount = 7 WHERE transaction_id = 1",
                    "UPDATE transactions SET status = 'FAILED' WHERE transaction_id = 2",
                    "INSERT INTO transaction_items (transaction_id, product_id) VALUES (3, 'prod1001')");
            sweep(monitor);
            assertThat(recorder.held().get(1L).total()).isEqualByComparingTo("7");
            assertThat(recorder.held().get(2L).status().name()).isEqualTo("FAILED");
            assertThat(recorder.held().get(3L).items()).hasSize(2);
            Scripts.execute(
                    shop.admin(),
                    "DELETE FROM transaction_items WHERE transaction_id = 2",
                    "DELETE FROM transactions WHERE transaction_id = 2");
            assertThat(sweep(monitor).transactions()).isEqualTo(2);
            assertThat(recorder.held()).containsOnlyKeys(1L, 3L);
        }
    }

    /** Servers that hand out ids together do it in steps. */
    @ParameterizedTest
    @MethodSource("servers")
    void theNewestAreReadAgainHoweverSparseTheirIds(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    LongStream.rangeClosed(1, ShopHead.RECENT)
                            .mapToObj(number -> "(" + number * 50 + ", 1)")
                            .collect(Collectors.joining(
                                    ", ", "INSERT INTO transactions (transaction_id, customer_id) VALUES ", "")));
            Monitor monitor = monitor(shop);
            sweep(monitor);
            Scripts.execute(shop.admin(), "UPDATE transactions SET total_amount = 7 WHERE transaction_id = 50");
            clock.pass(Duration.ofMinutes(3));
            sweep(monitor);
            sweep(monitor);
            assertThat(recorder.held().get(50L).total()).isEqualByComparingTo("7");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aRowThatCommitsBehindAHigherIdIsNotMissed(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server);
                Connection slow = shop.admin().getConnection();
                Statement statement = slow.createStatement()) {
            Monitor monitor = monitor(shop);
            sweep(monitor);
            slow.setAutoCommit(false);
            statement.execute(INSERT);
            Scripts.execute(shop.admin(), INSERT);
            sweep(monitor);
            assertThat(recorder.held()).containsOnlyKeys(1L, 2L, 3L, 5L);
            slow.commit();
            sweep(monitor);
            assertThat(recorder.held()).containsKey(4L);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aGapFarBelowTheRecentOnesIsFilled(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server);
                Connection slow = shop.admin().getConnection();
                Statement statement = slow.createStatement()) {
            Monitor monitor = monitor(shop);
            sweep(monitor);
            slow.setAutoCommit(false);
            statement.execute(INSERT);
            statement.execute("INSERT INTO transaction_items (transaction_id, product_id) VALUES (1, 'prod1003')");
            for (int i = 0; i < 3; i++) {
                Scripts.execute(shop.admin(), INSERT + ", (2)".repeat(999));
                sweep(monitor);
                clock.pass(Duration.ofMinutes(2));
            }
            Scripts.execute(
                    shop.admin(), "INSERT INTO transaction_items (transaction_id, product_id) VALUES (9, 'prod1003')");
            sweep(monitor);
            slow.commit();
            sweep(monitor);
            assertThat(recorder.held()).containsKey(4L);
            assertThat(recorder.held().get(1L).items()).hasSize(2);
            assertThat(recorder.held().get(9L).items()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCatalogPriceThatChangesIsToldAndItsLinesComeAgain(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Monitor monitor = monitor(shop);
            sweep(monitor);
            Scripts.execute(shop.admin(), "UPDATE products SET product_price = 900 WHERE product_id = 'prod1004'");
            clock.pass(Duration.ofSeconds(10));
            sweep(monitor);
            assertThat(recorder.prices()).hasSize(1);
            assertThat(recorder.prices().getFirst().from()).isEqualByComparingTo("1000");
            assertThat(recorder.prices().getFirst().to()).isEqualByComparingTo("900");
            assertThat(recorder.held().get(2L).items().getFirst().catalog().price())
                    .isEqualByComparingTo("900");
            sweep(monitor);
            assertThat(recorder.prices()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void historyIsLoadedBehindTheLiveRowsWithProgress(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            for (int i = 0; i < 13; i++) {
                Scripts.execute(shop.admin(), INSERT + ", (3)".repeat(1_999));
            }
            Scripts.execute(
                    shop.admin(),
                    "UPDATE transactions SET transaction_date = '2001-01-01 00:00:00' WHERE transaction_id = 10",
                    "UPDATE transactions SET transaction_date = NULL WHERE transaction_id = 11",
                    "DELETE FROM transactions WHERE transaction_id BETWEEN 100 AND 299");
            Monitor monitor = monitor(shop);
            assertThat(sweep(monitor).history().complete()).isFalse();
            assertThat(recorder.held()).hasSizeLessThan(26_003);
            Thread loading;
            try (HistoryLoader loader = new HistoryLoader(
                    monitor, shop.shop().historySource(), shop.shop().auditSource())) {
                loading = Thread.ofPlatform().start(loader);
                Scripts.execute(shop.admin(), INSERT);
                while (!sweep(monitor).history().complete()) {
                    Thread.onSpinWait();
                }
            }
            loading.join();
            Sweep sweep = sweep(monitor);
            assertThat(sweep.history().fraction()).isEqualTo(1);
            assertThat(sweep.transactions()).isEqualTo(26_003 - 200 - 1 + 1);
            assertThat(recorder.held()).doesNotContainKey(10L).containsKey(11L);
            List<Transaction> all = shop.shop()
                    .source()
                    .transactions(new IdRange(1, 30_000), 40_000)
                    .rows();
            assertThat(recorder.held().values())
                    .containsExactlyElementsOf(
                            all.stream().filter(row -> row.id() != 10).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aDetectorThatThrowsStopsNoOther(TestServer server) throws Exception {
        try (TestServer.TestShop shop = sampleShop(server)) {
            Monitor monitor = monitor(shop, Map.of("broken", new ThrowingDetector(), "recorder", recorder));
            Sweep sweep = monitor.sweep();
            assertThat(sweep.failures()).containsOnlyKeys("broken");
            assertThat(recorder.held()).hasSize(3);
            assertThat(monitor.sweep().failures()).containsOnlyKeys("broken");
        }
    }
}
