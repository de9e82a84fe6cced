package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The audit keeps its promise: a correction is seen within two polls or a tenth of the row's age, whichever is longer. A
 * step of the audit and the poll behind it take a second here.
 */
class AuditTest {

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-01T12:00:00");
    private static final Duration YEAR = Duration.ofDays(365);

    /** So many that a lap takes longer than an hour's tenth. */
    private static final int BLOCKS = 2_000;

    /** Rows looked at in one statement. */
    private static final int MOST = 300;

    private final FakeTables shop = new FakeTables(MOST);
    private final HeapSeenTransactions seen = new HeapSeenTransactions();
    private final Ledger ledger = new Ledger(seen, BEGIN.minusDays(400));
    private final Audit audit = new Audit(seen);
    private final Intake intake = new Intake(seen, audit);
    private LocalDateTime now = BEGIN;

    private static long id(int block) {
        return (long) block * BlockSum.IDS + 1;
    }

    private void sell(long id, @Nullable LocalDateTime at) {
        Transaction row = FakeTables.order(id, at, 5);
        shop.put(row);
        intake.take(row, ledger, new ArrayList<>());
    }

    /** One order in each block, a year old. */
    private void sellAYearAgo() {
        for (int block = 1; block <= BLOCKS; block++) {
            sell(id(block), BEGIN.minus(YEAR));
        }
    }

    private Audit.Findings step() throws ShopUnavailable {
        IdRange all = new IdRange(Long.MIN_VALUE, shop.last());
        Audit.Findings found = audit.step(shop, new Audit.Reach(all, all, now), ledger::differs);
        for (long id : found.suspects()) {
            Transaction row = shop.get(id);
            if (row != null) {
                intake.take(row, ledger, new ArrayList<>());
            } else {
                TransactionChanged gone = ledger.gone(id);
                if (gone != null) {
                    audit.changed(gone);
                }
            }
        }
        now = now.plusSeconds(1);
        return found;
    }

    private void settle() throws ShopUnavailable {
        IdRange all = new IdRange(Long.MIN_VALUE, shop.last());
        for (int steps = 0; steps < BLOCKS && audit.open(new Audit.Reach(all, all, now)) > 0; steps++) {
            step();
        }
        assertThat(audit.open(new Audit.Reach(all, all, now))).isZero();
    }

    private boolean isSeen(long id) {
        return Objects.equals(seen.get(id), shop.get(id));
    }

    /** Changes an order and gives how many seconds it takes until that is seen. */
    private long correct(long id, @Nullable LocalDateTime at) throws ShopUnavailable {
        shop.put(FakeTables.order(id, at, 1 + now.getSecond() + 60 * now.getMinute()));
        LocalDateTime changed = now;
        while (!isSeen(id) && now.isBefore(changed.plusDays(1))) {
            step();
        }
        return Duration.between(changed, now).toSeconds();
    }

    private void assertSeenInTime(long id, LocalDateTime at) throws ShopUnavailable {
        // Corrections at other moments since the last look: one of them is the worst.
        for (int time = 0; time < 5; time++) {
            long took = correct(id, at);
            long age = Duration.between(at, now).toSeconds();
            assertThat(took).as("at an age of %d s", age).isLessThanOrEqualTo(Math.max(2, age / 10));
        }
    }

    @Test
    void correctionsAreSeenWithinTwoPollsOrATenthOfTheAge() throws ShopUnavailable {
        sellAYearAgo();
        LocalDateTime quarter = BEGIN.minusMinutes(15);
        LocalDateTime hour = BEGIN.minusHours(1);
        sell(id(300), quarter);
        sell(id(400), hour);
        sell(id(500), BEGIN);
        settle();
        assertSeenInTime(id(500), BEGIN);
        assertSeenInTime(id(300), quarter);
        assertSeenInTime(id(400), hour);
    }

    @Test
    void whatNeedNotBeComparedYetIsLeftAlone() throws ShopUnavailable {
        sellAYearAgo();
        sell(id(400), BEGIN.minusHours(1));
        settle();
        shop.takeCompared();
        for (int i = 0; i < 300; i++) {
            step();
        }
        assertThat(shop.takeCompared()).isEmpty();
    }

    @Test
    void ordersDatedAheadDoNotTakeTheTurnOfOthers() throws ShopUnavailable {
        sellAYearAgo();
        LocalDateTime hour = BEGIN.minusHours(1);
        sell(id(7), hour);
        for (int block = 50; block < 150; block += 2) {
            sell(id(block), BEGIN.plusYears(1));
        }
        settle();
        assertSeenInTime(id(7), hour);
        assertThat(correct(id(60), BEGIN.plusYears(1))).isLessThanOrEqualTo(15);
    }

    @Test
    void aShopThatWritesTheTimeOfAnotherZoneIsAuditedAll() throws ShopUnavailable {
        sellAYearAgo();
        LocalDateTime old = BEGIN.minusMinutes(30);
        sell(id(7), old);
        for (int block = 100; block < 400; block++) {
            sell(id(block), BEGIN.plusHours(2));
        }
        settle();
        assertSeenInTime(id(7), old);
        assertThat(correct(id(250), BEGIN.plusHours(2))).isLessThanOrEqualTo(12);
    }

    @Test
    void blocksThatNeverAgreeDoNotTakeTheTurnOfOthers() throws ShopUnavailable {
        sellAYearAgo();
        LocalDateTime hour = BEGIN.minusHours(1);
        sell(id(7), hour);
        settle();
        shop.put(FakeTables.order(id(7), hour, 9));
        for (int second = 0; second < 400; second++) {
            for (int block = 50; block < 150; block += 2) {
                shop.put(FakeTables.order(id(block), now, 100 + second));
                intake.take(FakeTables.order(id(block), now, 1_000 + second), ledger, new ArrayList<>());
            }
            step();
        }
        assertThat(isSeen(id(7))).isTrue();
    }

    @Test
    void aRowWithoutADateIsAnHourOldAtMost() throws ShopUnavailable {
        sellAYearAgo();
        sell(id(7) + 1, null);
        settle();
        for (int time = 0; time < 3; time++) {
            assertThat(correct(id(7) + 1, null)).isLessThanOrEqualTo(360);
        }
    }

    @Test
    void anIdPutIntoAnOldHoleIsSeenWithinALap() throws ShopUnavailable {
        sellAYearAgo();
        sell(id(3 * BLOCKS), BEGIN.minus(YEAR));
        settle();
        long lap = BLOCKS / 40 * 10 + 5;
        assertThat(correct(id(2 * BLOCKS), now)).as("in a hole between blocks").isLessThanOrEqualTo(lap);
        assertThat(correct(id(9) + 3, now)).as("in a hole of a block").isLessThanOrEqualTo(lap);
        assertThat(correct(-id(9), now)).as("below all others").isLessThanOrEqualTo(lap);
    }

    @Test
    void aHoleThatIsFilledIsReadAPieceAtATime() throws ShopUnavailable {
        sell(1, BEGIN.minus(YEAR));
        sell(id(BLOCKS), BEGIN.minus(YEAR));
        settle();
        int filled = 3_000;
        for (int n = 1; n <= filled; n++) {
            shop.put(FakeTables.order(1 + 77L * n, BEGIN.minusDays(1), 5));
        }
        now = now.plusMinutes(1);
        for (int steps = 0; steps < filled && seen.shown() < filled + 2; steps++) {
            assertThat(step().suspects()).hasSizeLessThanOrEqualTo(2 * 16 * MOST);
        }
        assertThat(seen.shown()).isEqualTo(filled + 2);
        settle();
    }
}
