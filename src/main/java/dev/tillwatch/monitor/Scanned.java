package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the shop's time is known, and what of it the detectors have been shown. Guarded by whoever holds it. */
final class Scanned {

    private @Nullable LocalDateTime completeTo;
    private @Nullable LocalDateTime shopNow;
    private @Nullable LocalDateTime lookBack;
    /** By polls, by earlier runs, and by the past once it is complete. */
    private Coverage coverage = Coverage.NONE;

    private final PastReach past = new PastReach();
    private final ScannedIds ids = new ScannedIds();
    private HistoryProgress history = HistoryProgress.NOT_STARTED;
    /** What was scanned of a shop that has turned out to be an older or another one: nothing until it is audited. */
    private @Nullable Coverage doubted;

    private int doubts;

    /** A feed begins; one that goes on begins with {@link #resume} instead. */
    void begin(FeedStart start) {
        lookBack = start.ledger().lookBack();
        ids.begin(start);
    }

    /** Goes on from a kept state; where that was judged by other rules nothing has been shown yet. */
    void resume(KeptState.Resumed resumed) {
        begin(resumed.start());
        completeTo = resumed.state().completeTo();
        if (resumed.judged()) {
            history = resumed.state().history();
            coverage = resumed.state().coverage();
            ids.pastIsOver();
        }
    }

    /** A poll has ended; gives the time up to which the shop is known now. */
    LocalDateTime polled(Haul haul, FeedStart start) {
        LocalDateTime known = completeTo;
        boolean later = known == null || haul.now().isAfter(known);
        // With more to read the shop is not yet known up to now.
        LocalDateTime until = known == null || (later && !haul.more()) ? haul.now() : known;
        if (haul.wentBack()) {
            doubts++;
            doubted = doubted == null ? coverage : doubted.and(coverage);
            coverage = Coverage.NONE;
        }
        if (!haul.more()) {
            coverage = coverage.upTo(known == null ? start.now() : known, until);
        }
        ids.polled(start);
        completeTo = until;
        shopNow = haul.now();
        return until;
    }

    /** Some of the past was shown: the next transactions by id. */
    void past(HistoryProgress progress, List<Transaction> rows, FeedStart start) {
        history = progress;
        past.told(rows, start.now());
        ids.past(rows);
        if (progress.complete()) {
            ids.pastIsOver();
            Coverage all = Coverage.NONE.upTo(start.ledger().lookBack(), start.now());
            if (doubted == null) {
                coverage = coverage.and(all);
            } else {
                doubted = doubted.and(all);
            }
        }
    }

    /** Counts how often the shop turned out to be another one; 0 while the past is loading, when no audit sees all. */
    int doubts() {
        return history.complete() ? doubts : 0;
    }

    /** All was compared that was due, begun when {@link #doubts} were so many. */
    void audited(int before) {
        Coverage again = doubted;
        if (again != null && before == doubts) {
            coverage = coverage.and(again);
            doubted = null;
        }
    }

    /** Whether the next run may go on from here: all was told, and nothing waits for the audit. */
    boolean isSettled() {
        return history.complete() && completeTo != null && doubted == null;
    }

    @Nullable
    LocalDateTime completeTo() {
        return completeTo;
    }

    /** Not what is complete, which stands still while the shop's clock catches up after it was set back. */
    @Nullable
    LocalDateTime shopNow() {
        return shopNow;
    }

    Coverage coverage() {
        LocalDateTime from = lookBack;
        LocalDateTime reached = past.reached();
        Coverage all = coverage;
        if (from != null && reached != null && doubted == null && !history.complete()) {
            all = all.upTo(from, reached);
        }
        return all.of(from, ids.ranges());
    }

    HistoryProgress history() {
        return history;
    }
}
