package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in the shop while it is polled, the four detectors hold what the rules as SQL find. */
class LiveRulesTest {

    private static final int ORDERS = 1_300;
    private static final int ROUNDS = 40;
    private static final int MOST_CHANGES = 8;
    private static final int BETWEEN_LOOKS = 8;
    private static final int MOST_CHANGED_PRODUCTS = 12;
    private static final int EVERYTHING = 1_000_000;

    private final MutableClock clock = new MutableClock();
    private final HeldByDetectors held = new HeldByDetectors();

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tillwatch.seeds", 3)).map(seed -> 500 + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDetectorsHoldWhatTheSqlFinds(long seed) throws Exception {
        String collation = seed % 2 == 0 ? "" : "utf8mb4_general_ci";
        try (TestServer.TestShop shop = Shops.empty(collation);
                LiveChanges changes = new LiveChanges(seed, shop.admin())) {
            StrangeShop.sparse(seed, shop.admin()).fill(ORDERS);
            Monitor monitor = new Monitor(
                    shop.shop().source(),
                    held.detectors(),
                    new FeedOptions(EVERYTHING, new HeapSeenTransactions(), clock));
            sweep(monitor);
            HistoryLoader loader = new HistoryLoader(
                    monitor, shop.shop().historySource(), shop.shop().auditSource());
            Thread history = Thread.ofPlatform().start(loader);
            ReportAgainstSql rules = new ReportAgainstSql(shop, directory);
            Random random = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
                    changes.next();
                }
                sweep(monitor);
                if (round % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
                    awaitHistory(monitor);
                    compare(rules, monitor);
                }
            }
            changes.endAllWaiting();
            compare(rules, monitor);
            loader.close();
            history.join();
        }
    }

    private void awaitHistory(Monitor monitor) throws Exception {
        while (!sweep(monitor).history().complete()) {
            Thread.onSpinWait();
        }
    }

    private Sweep sweep(Monitor monitor) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        Sweep sweep = monitor.sweep();
        assertThat(sweep.failures()).isEmpty();
        held.take(sweep);
        return sweep;
    }

    /** The catalog is looked at every ten seconds, and each poll then reads the lines of one changed product again. */
    private void compare(ReportAgainstSql rules, Monitor monitor) throws Exception {
        clock.pass(Duration.ofSeconds(10));
        for (int polls = 0; polls < MOST_CHANGED_PRODUCTS; polls++) {
            sweep(monitor);
        }
        JsonNode report = Json.parse(held.report());
        for (String each : ReportAgainstSql.REPORTS) {
            assertThat(rules.compare(each, report.get(each))).as(each).isPositive();
        }
    }
}
