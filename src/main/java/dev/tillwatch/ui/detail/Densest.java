package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fullest stretch of a time line that a sliding window covers: from its first payment to its last. */
record Densest(LocalDateTime from, LocalDateTime to, int count) {

    /** Of attempts by time; a window of 60 s holds what is less than 60 s apart. Null without any. */
    static @Nullable Densest of(List<Attempt> attempts, Duration window) {
        Densest best = null;
        int first = 0;
        for (int last = 0; last < attempts.size(); last++) {
            while (!attempts.get(first)
                    .at()
                    .plus(window)
                    .isAfter(attempts.get(last).at())) {
                first++;
            }
            int count = last - first + 1;
            if (best == null || count > best.count()) {
                best = new Densest(attempts.get(first).at(), attempts.get(last).at(), count);
            }
        }
        return best;
    }
}
