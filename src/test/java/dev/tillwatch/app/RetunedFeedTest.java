package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other thresholds judge what is recorded anew, without reading the shop's past again. */
@NullUnmarked // the fields are set before each test
@Timeout(120)
class RetunedFeedTest {

    private static final Tuning USUAL = Tuning.DEFAULT.with(RuleSet.CLASSIC);
    private static final Tuning STRICT =
            USUAL.with(new DetectorSettings(Map.of("price.lowest", new BigDecimal("0.50")), ShopCalendar.EMPTY));

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    private TestServer.TestShop shop;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        SmallShop.sellTooLow(shop.admin(), 70);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** What a run in a folder told the window, and how much of the shop it read. */
    private record Told(Map<String, String> found, long rowsRead) {}

    private Told run(Tuning tuning, Path where, boolean endInOrder) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Shop opened = shop.openAgain()) {
            Feed feed = new Feed(opened, tuning, () -> open(where));
            Sweep sweep;
            do {
                sweep = feed.sweep();
                feed.settle();
                take(found, sweep);
            } while (!sweep.history().complete());
            sweep = feed.sweep();
            feed.settle();
            take(found, sweep);
            assertThat(sweep.failures()).isEmpty();
            assertThat(feed.tryOut(price(), tuning.settings(), Duration.ofDays(900)))
                    .as("the same settings, tried out")
                    .extracting(row -> row.key().toString())
                    .containsExactlyInAnyOrderElementsOf(found.keySet().stream()
                            .filter(key -> key.startsWith("price/"))
                            .toList());
            feed.close();
            if (endInOrder) {
                feed.keep();
            }
            return new Told(found, sweep.rowsRead());
        }
    }

    private static DetectorFactory price() {
        return Detectors.classic().getFirst();
    }

    private static ShopRecord open(Path where) {
        try {
            return ShopRecord.open(where);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void take(Map<String, String> found, Sweep sweep) {
        for (Detection detection : sweep.detections().values()) {
            detection.withdrawn().forEach(gone -> found.remove(gone.key().toString()));
            detection.observations().forEach(row -> found.remove(row.key().toString()));
            detection
                    .current()
                    .forEach(row ->
                            found.put(row.key().toString(), row.stage() + " " + row.score() + " " + row.facts()));
        }
    }

    @Test
    void otherThresholdsFindWhatANewRecordWouldFind() throws Exception {
        Map<String, String> before = run(USUAL, folder, true).found();

        Told retuned = run(STRICT, folder, true);

        Map<String, String> fresh = run(STRICT, other, true).found();
        assertSame(retuned.found(), fresh);
        assertThat(fresh).isNotEqualTo(before);
        assertThat(retuned.rowsRead()).as("rows of the shop that were new").isZero();
    }

    @Test
    void anAnomalyRemembersTheThresholdsThatFoundIt() throws Exception {
        assertThat(pricesOf(run(USUAL, folder, true)))
                .isNotEmpty()
                .allMatch(row -> row.contains("price.lowest=0.75;price.highest=1.05"));
        assertThat(pricesOf(run(STRICT, folder, true)))
                .isNotEmpty()
                .allMatch(row -> row.contains("price.lowest=0.5;price.highest=1.05"));
    }

    private static List<String> pricesOf(Told told) {
        return told.found().entrySet().stream()
                .filter(row -> row.getKey().startsWith("price/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void theOldThresholdsFindAgainWhatTheyFound() throws Exception {
        Map<String, String> before = run(USUAL, folder, true).found();
        run(STRICT, folder, true);

        assertSame(run(USUAL, folder, true).found(), before);
    }

    @Test
    void whatHappenedMeanwhileIsJudgedByTheNewOnes() throws Exception {
        run(USUAL, folder, true);
        SmallShop.sellTooLow(shop.admin(), 40);
        Scripts.execute(shop.admin(), "UPDATE transactions SET status = 'FAILED' WHERE transaction_id = 1");

        Map<String, String> retuned = run(STRICT, folder, true).found();

        assertSame(retuned, run(STRICT, other, true).found());
    }

    /** Row by row: all of a shop's rows in one message are read by nobody. */
    private static void assertSame(Map<String, String> found, Map<String, String> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertThat(found.get(key)).isEqualTo(row));
    }
}
