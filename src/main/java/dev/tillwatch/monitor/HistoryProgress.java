package dev.tillwatch.monitor;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the backfill is, by transaction ids.
 *
 * @param done ids passed so far
 * @param total ids to pass in all
 * @param from the earliest date read so far, null before the first row
 */
public record HistoryProgress(long done, long total, boolean complete, @Nullable LocalDateTime from) {

    public static final HistoryProgress NOT_STARTED = new HistoryProgress(0, 0, false, null);

    /** Between 0 and 1. */
    public double fraction() {
        if (complete) {
            return 1;
        }
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }
}
