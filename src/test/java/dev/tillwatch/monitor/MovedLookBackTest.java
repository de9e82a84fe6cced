package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A record that goes on for longer than the look-back: what has grown older than it leaves the record, without a word. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MovedLookBackTest {

    private static final int DAYS = FeedOptions.LOOK_BACK_DAYS;
    private static final String DETECTOR = "recorder";
    private static final long NEVER_SHOWN = 100;
    private static final long GROWN_OLD = 600;
    private static final long UNDATED = 700;
    private static final long RECENT = 1_400;

    @TempDir
    private Path folder;

    private TestServer.TestShop opener;
    private Shop shop;
    private LocalDateTime now;

    @BeforeEach
    void open() {
        opener = TestServers.real().newShop();
        Scripts.execute(opener.admin(), "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One')");
        sell(1, NEVER_SHOWN, "NOW() - INTERVAL 500 DAY");
        sell(NEVER_SHOWN + 1, GROWN_OLD, "NOW() - INTERVAL 405 DAY");
        sell(UNDATED, UNDATED, "NULL");
        sell(UNDATED + 1, RECENT, "NOW() - INTERVAL 1 DAY");
        shop = opener.shop();
    }

    @AfterEach
    void close() {
        opener.close();
    }

    private void sell(long from, long to, String at) {
        Scripts.execute(
                opener.admin(),
                LongStream.rangeClosed(from, to)
                        .mapToObj(id -> "(" + id + ", 1, " + at + ")")
                        .collect(Collectors.joining(
                                ", ",
                                "INSERT INTO transactions (transaction_id, customer_id, transaction_date) VALUES ",
                                "")));
    }

    /** Keeps what a feed would that began so many days before now. */
    private void keepFirstStart(int daysAgo) throws Exception {
        try (ShopRecord record = ShopRecord.open(folder)) {
            FeedOptions options = new FeedOptions(DAYS, record.memory(), InstantSource.system());
            FeedStart fresh = FeedStart.at(shop.source(), options);
            now = fresh.now();
            LocalDateTime lookBack = now.minusDays((long) DAYS + daysAgo);
            Ledger ledger = new Ledger(record.memory(), lookBack);
            FeedStart start = new FeedStart(fresh.head(), now, fresh.reader(), ledger);
            Audit audit = new Audit(record.memory());
            DetectorBoard board = new DetectorBoard(detectors(new RecordingDetector()));
            List<Transaction> rows = shop.source()
                    .transactions(new IdRange(1, RECENT), (int) RECENT)
                    .rows();
            List<Event> events = new ArrayList<>();
            new Intake(record.memory(), audit).takePast(rows, ledger, events);
            board.observe(new Batch(events, now, Batch.Order.PAST), Coverage.NONE);
            record.memory().note(new CatalogPriceChanged("p1", now.minusDays(405), BigDecimal.ONE, BigDecimal.TWO));
            record.memory().note(new CatalogPriceChanged("p1", now.minusDays(2), BigDecimal.TWO, BigDecimal.ONE));
            record.note(Map.of(
                    DETECTOR,
                    new Detection(List.of(point(405), point(1)), List.of(), List.of(row(405), row(1)), List.of())));
            record.write();
            HistoryProgress whole = new HistoryProgress(RECENT, RECENT, true, now.minusDays(500));
            Coverage scanned = Coverage.NONE.with(new Coverage.Span(lookBack, now));
            new KeptState(shop.source(), options, audit, board)
                    .keep(new FeedState(DAYS, lookBack, fresh.head(), now, whole, scanned), start);
            record.memory().commit();
        }
    }

    private Observation row(int daysAgo) {
        return new Observation(
                new AnomalyKey(DETECTOR, "row", "of " + daysAgo), now.minusDays(daysAgo), true, List.of());
    }

    private Reading point(int daysAgo) {
        return new Reading("series", now.minusDays(daysAgo), 1, 0, 2, true);
    }

    private static Map<String, Detector> detectors(RecordingDetector recorder) {
        return Map.of(DETECTOR, recorder);
    }

    @Test
    void whatHasGrownOlderLeavesTheRecordAndNoDetectorIsToldOfIt() throws Exception {
        keepFirstStart(10);

        try (ShopRecord record = ShopRecord.open(folder)) {
            RecordingDetector recorder = new RecordingDetector();
            Monitor monitor = new Monitor(
                    shop.source(), detectors(recorder), new FeedOptions(DAYS, record.memory(), InstantSource.system()));
            monitor.resume();

            FeedMemory memory = record.memory();
            assertThat(memory.ids(new IdRange(0, UNDATED - 1))).isEmpty();
            assertThat(memory.ids(new IdRange(UNDATED, RECENT))).hasSize((int) (RECENT - UNDATED + 1));
            assertThat(memory.shown()).isEqualTo(RECENT - UNDATED + 1);
            assertThat(memory.priceChanges()).singleElement().satisfies(change -> assertThat(change.seenAt())
                    .isEqualTo(now.minusDays(2)));
            assertThat(record.rows()
                            .page(FoundRows.Query.newest(DETECTOR, "row", 10))
                            .rows())
                    .containsExactly(row(1));
            assertThat(record.readings(DETECTOR)).containsExactly(point(1));

            Sweep sweep = monitor.sweep();
            while (monitor.unaudited() > 0) {
                monitor.audit(shop.auditSource());
                sweep = monitor.sweep();
            }
            assertThat(sweep.failures()).isEmpty();
            assertThat(recorder.takeChanges()).as("told again, or taken back").isEmpty();
            assertThat(sweep.coverage().spans().getFirst().from()).isEqualTo(now.minusDays(DAYS));
            assertThat(sweep.history().from()).isEqualTo(now.minusDays(DAYS));
        }
    }

    @Test
    void aFewDaysAreNotWorthTheWork() throws Exception {
        keepFirstStart(6);

        try (ShopRecord record = ShopRecord.open(folder)) {
            new Monitor(
                            shop.source(),
                            detectors(new RecordingDetector()),
                            new FeedOptions(DAYS, record.memory(), InstantSource.system()))
                    .resume();
            assertThat(record.memory().has(GROWN_OLD)).isTrue();
        }
    }
}
