package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detector;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The past is read to its end, and what the audit finds in it is told. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HistoryLoaderTest {

    private static final int ORDERS = 7_000;

    /** In which the audit has looked at all of them, a piece of a range at a time. */
    private static final int STEPS = 50;

    private static final LocalDateTime AT = LocalDateTime.parse("2026-02-01T12:00:00");

    /** Fewer than a chunk: orders may be so large that no more may be read at once. */
    private final FakeTables shop = new FakeTables(900);

    private final RecordingDetector recorder = new RecordingDetector();
    private final Monitor monitor = new Monitor(shop, Map.of("recorder", recorder), FeedOptions.defaults());

    private void sell() {
        for (int id = 1; id <= ORDERS; id++) {
            shop.put(FakeTables.order(id, AT, 5));
        }
    }

    private void load() throws Exception {
        monitor.sweep();
        Thread reading;
        try (HistoryLoader past = new HistoryLoader(monitor, shop, shop)) {
            reading = Thread.ofPlatform().start(past);
            while (!monitor.isHistoryComplete()) {
                Thread.onSpinWait();
            }
        }
        reading.join();
        monitor.sweep();
    }

    @Test
    void aPieceThatIsSmallerThanWasAskedForIsNotTakenForTheLast() throws Exception {
        sell();
        load();
        assertThat(recorder.held()).hasSize(ORDERS);
    }

    @Test
    void aReportIsNotMadeOfTheFirstPieceAlone() throws Exception {
        sell();
        RecordingDetector reported = new RecordingDetector();
        new FullScan(shop).run(Map.<String, Detector>of("recorder", reported));
        assertThat(reported.held()).hasSize(ORDERS);
    }

    @Test
    void aCorrectionOfTheLatestIsNotHeldUpByACorrectionOfAllTheOldOnes() throws Exception {
        sell();
        load();
        for (int steps = 0; steps < ORDERS && monitor.unaudited() > 0; steps++) {
            monitor.audit(shop);
        }
        for (int id = 1; id <= ORDERS; id++) {
            shop.put(FakeTables.order(id, AT, 6));
        }
        // The shop's clock was set back: all is due.
        shop.setNow(AT);
        monitor.sweep();
        for (int steps = 0; steps < STEPS; steps++) {
            monitor.audit(shop);
        }
        recorder.takeChanges();
        monitor.sweep();
        assertThat(recorder.takeChanges())
                .extracting(change -> change.transactionId())
                .contains(ORDERS - ShopHead.RECENT - 1L)
                .doesNotContain(1L);
    }
}
