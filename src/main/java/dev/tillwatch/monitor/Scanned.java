package dev.tillwatch.monitor;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How far the shop's time is known, and what of it the detectors have been shown. Guarded by whoever holds it. */
final class Scanned {

    private @Nullable LocalDateTime completeTo;
    private @Nullable LocalDateTime shopNow;
    private Coverage coverage = Coverage.NONE;
    private HistoryProgress history = HistoryProgress.NOT_STARTED;

    /** Goes on from a kept state; where that was judged by other rules nothing has been shown yet. */
    void resume(KeptState.Resumed resumed) {
        completeTo = resumed.state().completeTo();
        if (resumed.judged()) {
            history = resumed.state().history();
            coverage = resumed.state().coverage();
        }
    }

    /** A poll has ended; gives the time up to which the shop is known now. */
    LocalDateTime polled(Haul haul, LocalDateTime begin) {
        LocalDateTime known = completeTo;
        boolean later = known == null || haul.now().isAfter(known);
        // With more to read the shop is not yet known up to now.
        LocalDateTime until = known == null || (later && !haul.more()) ? haul.now() : known;
        if (!haul.more()) {
            coverage = coverage.upTo(known == null ? begin : known, until);
        }
        completeTo = until;
        shopNow = haul.now();
        return until;
    }

    /** Some of the past was shown: all between two moments. */
    void past(HistoryProgress progress, LocalDateTime from, LocalDateTime reached) {
        history = progress;
        coverage = coverage.upTo(from, reached);
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
        return coverage;
    }

    HistoryProgress history() {
        return history;
    }
}
