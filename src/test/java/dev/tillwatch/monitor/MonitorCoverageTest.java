package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.Coverage.Span;
import dev.tillwatch.record.ShopRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the feed says that it has scanned is what the detectors have been told, and no more. */
class MonitorCoverageTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final LocalDateTime LOOK_BACK = NOW.minusDays(FeedOptions.LOOK_BACK_DAYS);
    private static final int CHUNK = 1_000;

    @TempDir
    private Path folder;

    private final ListedShop shop = new ListedShop(NOW);
    private FeedMemory memory = new HeapSeenTransactions();
    private Monitor monitor = monitor(Map.of());

    private Monitor monitor(Map<String, Detector> detectors) {
        return new Monitor(shop, detectors, new FeedOptions(FeedOptions.LOOK_BACK_DAYS, memory, new MutableClock()));
    }

    /** The next chunk of the past behind an id; gives its last id. */
    private long chunk(long after) {
        long head = Objects.requireNonNull(monitor.head()).lastTransaction();
        List<Transaction> rows =
                shop.transactions(new IdRange(after + 1, head), CHUNK).rows();
        boolean last = rows.size() < CHUNK;
        long to = last ? head : rows.getLast().id();
        monitor.showHistory(rows, monitor.catalogEpoch(), new HistoryProgress(to, head, last, null));
        return to;
    }

    private void loadAll() throws ShopUnavailable {
        monitor.sweep();
        for (long passed = 0; !monitor.isHistoryComplete(); ) {
            passed = chunk(passed);
        }
    }

    private void auditAll() throws ShopUnavailable {
        while (monitor.audit(shop)) {
            monitor.sweep();
        }
    }

    private List<Span> spans() throws ShopUnavailable {
        return monitor.sweep().coverage().spans();
    }

    private static Span span(LocalDateTime from, LocalDateTime to) {
        return new Span(from, to);
    }

    @Test
    void theBarFillsAsThePastIsToldAndClaimsNothingOfTheRest() throws Exception {
        shop.sellEachMinute(1, 3_500, NOW);

        assertThat(spans()).containsExactly(span(NOW, NOW));
        long passed = chunk(chunk(0));

        LocalDateTime begin = NOW.minusMinutes(2_499);
        assertThat(spans().getFirst().from()).isEqualTo(LOOK_BACK);
        assertThat(spans().getFirst().to()).isBetween(begin, begin.plusMinutes(CHUNK));
        assertThat(monitor.sweep().coverage().ids()).containsExactly(new IdRange(1, 2_000));
        chunk(chunk(passed));
        shop.now = NOW.plusSeconds(10);
        shop.sell(3_501, shop.now);

        Coverage all = monitor.sweep().coverage();
        assertThat(all.spans()).containsExactly(span(LOOK_BACK, shop.now));
        assertThat(all.lookBack()).isEqualTo(LOOK_BACK);
        assertThat(all.ids()).containsExactly(new IdRange(1, 3_501));
    }

    @Test
    void whereDatesGoBackWhileIdsRiseNothingIsClaimedUntilAllIsRead() throws Exception {
        shop.sellEachMinute(1, 3_000, NOW);
        shop.sellEachMinute(3_001, 3_500, NOW);
        monitor.sweep();
        long passed = chunk(chunk(chunk(0)));
        assertThat(spans().getFirst().to()).isAfter(NOW.minusMinutes(1_100));

        passed = chunk(passed);

        LocalDateTime again = NOW.minusMinutes(3_499);
        assertThat(spans().getFirst().to()).isBetween(again, again.plusMinutes(20));
        passed = chunk(chunk(passed));
        assertThat(spans().getFirst().to()).as("ids say nothing of dates").isBefore(again.plusMinutes(20));
        chunk(passed);
        assertThat(spans()).containsExactly(span(LOOK_BACK, NOW));
    }

    @Test
    void aFewBackDatedRowsTakeNothingFromTheBar() throws Exception {
        shop.sellEachMinute(1, 3_500, NOW);
        for (long id = 2_501; id <= 2_505; id++) {
            shop.sell(id, LOOK_BACK.plusDays(3));
        }
        monitor.sweep();

        chunk(chunk(chunk(0)));

        LocalDateTime begin = NOW.minusMinutes(1_499);
        assertThat(spans().getFirst().to()).isBetween(begin, begin.plusMinutes(20));
    }

    @Test
    void afterAnOutageTheBarEndsWhereItDidUntilAllThatWasMissedIsRead() throws Exception {
        shop.sellEachMinute(1, 1_500, NOW);
        loadAll();
        assertThat(spans()).containsExactly(span(LOOK_BACK, NOW));

        shop.now = NOW.plusHours(200);
        shop.sellEachMinute(1_501, 12_000, shop.now);
        shop.most = 1_500;

        Sweep first = monitor.sweep();
        assertThat(first.coverage().spans()).containsExactly(span(LOOK_BACK, NOW));
        assertThat(first.coverage().ids()).containsExactly(new IdRange(1, 6_500));
        monitor.sweep();
        assertThat(spans()).containsExactly(span(LOOK_BACK, shop.now));
    }

    @Test
    void aRestartGoesOnWhereTheBarEnded() throws Exception {
        record();
        shop.sellEachMinute(1, 1_500, NOW);
        loadAll();
        monitor.sweep();
        monitor.remember(true);
        memory.close();

        shop.now = NOW.plusHours(1);
        shop.sellEachMinute(1_501, 60, shop.now);
        record();
        monitor.resume();

        Coverage after = monitor.sweep().coverage();
        assertThat(after.spans()).containsExactly(span(LOOK_BACK, shop.now));
        assertThat(after.ids()).containsExactly(new IdRange(1, 1_560));
    }

    /** The state is of before; the audit has found 5,000 old rows that are to be read again. */
    private void correctMoreThanAPollReads() throws Exception {
        record();
        shop.sellEachMinute(1, 9_500, NOW);
        loadAll();
        auditAll();
        monitor.sweep();
        monitor.remember(true);
        shop.now = NOW.plusDays(30);
        for (long id = 2_001; id <= 7_000; id++) {
            shop.correct(id);
        }
        monitor.sweep();
        auditAll();
    }

    @Test
    void afterAKillNothingIsClaimedFromTheFirstRowOnThatWaitsToBeReadAgain() throws Exception {
        correctMoreThanAPollReads();
        LocalDateTime oldest = Objects.requireNonNull(shop.row(2_001).at());
        assertThat(spans()).as("found by the audit").containsExactly(span(LOOK_BACK, oldest));
        monitor.sweep();
        assertThat(spans()).containsExactly(span(LOOK_BACK, shop.now));
        monitor.remember(false);
        memory.close();

        record();
        monitor.resume();

        assertThat(spans()).containsExactly(span(LOOK_BACK, oldest));
        monitor.remember(true);
        assertThat(spans()).containsExactly(span(LOOK_BACK, oldest));
        assertThat(spans()).as("all is read again").containsExactly(span(LOOK_BACK, shop.now));
    }

    @Test
    void anEndWhileMuchWaitsIsNoEndOfWaiting() throws Exception {
        correctMoreThanAPollReads();
        monitor.sweep();
        monitor.remember(true);
        memory.close();

        record();
        monitor.resume();
        monitor.sweep();

        assertThat(memory.takenBack()).as("the state is that of before").hasSize(4_000);
        assertThat(monitor.audit(shop)).isFalse();
        LocalDateTime oldest = Objects.requireNonNull(shop.row(2_001).at());
        assertThat(spans()).as("the audit finds what still differs").containsExactly(span(LOOK_BACK, oldest));
        assertThat(spans()).containsExactly(span(LOOK_BACK, shop.now));
    }

    @Test
    void whereAllThatWasNewestIsGoneNothingOldIsClaimedUntilItIsAudited() throws Exception {
        shop.sellEachMinute(1, 3_500, NOW);
        loadAll();
        auditAll();
        shop.rows.tailMap(2_500L, true).clear();
        shop.now = NOW.plusMinutes(1);

        assertThat(spans()).containsExactly(span(NOW, shop.now));
        assertThat(spans()).as("polls alone change nothing").containsExactly(span(NOW, shop.now));
        auditAll();
        assertThat(spans()).containsExactly(span(LOOK_BACK, shop.now));
    }

    @Test
    void aDetectorThatFailedHasScannedNothingFromThenOn() throws Exception {
        monitor = monitor(Map.of("sound", new RecordingDetector(), "broken", new Breaking(1_501)));
        shop.sellEachMinute(1, 1_500, NOW);
        loadAll();
        monitor.sweep();
        shop.now = NOW.plusMinutes(1);
        shop.sell(1_501, shop.now);
        monitor.sweep();
        shop.now = NOW.plusMinutes(2);

        Sweep sweep = monitor.sweep();

        assertThat(sweep.coverageOf("broken").spans()).containsExactly(span(LOOK_BACK, NOW));
        assertThat(sweep.coverageOf("broken").ids()).containsExactly(new IdRange(1, 1_500));
        assertThat(sweep.coverageOf("sound").spans()).containsExactly(span(LOOK_BACK, shop.now));
    }

    @Test
    void aDetectorThatFailedInThePastHasScannedNothingMoreOfIt() throws Exception {
        monitor = monitor(Map.of("broken", new Breaking(1_300)));
        shop.sellEachMinute(1, 3_500, NOW);
        loadAll();

        Coverage coverage = monitor.sweep().coverageOf("broken");

        assertThat(coverage.ids()).containsExactly(new IdRange(1, CHUNK));
        assertThat(coverage.covers(LOOK_BACK, NOW.minusMinutes(1_800))).isFalse();
    }

    private void record() throws Exception {
        memory = ShopRecord.open(folder).memory();
        monitor = monitor(Map.of());
    }

    /** Throws when it is shown a transaction. */
    private record Breaking(long id) implements Detector {

        @Override
        public Detection observe(Batch batch) {
            if (batch.events().stream()
                    .anyMatch(event -> event instanceof TransactionChanged change && change.transactionId() == id)) {
                throw new IllegalStateException("broken");
            }
            return Detection.NOTHING;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
