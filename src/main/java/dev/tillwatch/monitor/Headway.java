package dev.tillwatch.monitor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the thread that reads behind the polls, the past and then the audit, has not got on. Safe for use by several
 * threads.
 */
final class Headway {

    /**
     * A step and the pauses between its tries take less: 20 s for a statement, 15 s for a pause. A longer break between two
     * polls, by an outage or a workstation asleep, does not count.
     */
    static final Duration STALLED_AFTER = Duration.ofMinutes(2);

    private @Nullable Instant made;
    private @Nullable Instant polled;

    /** Something of the past was told or compared. */
    synchronized void made(Instant now) {
        made = now;
    }

    /** Asked at each poll; null while it gets on. */
    synchronized @Nullable Instant stalledSince(Instant now) {
        Instant last = made;
        if (last == null || isLong(polled, now)) {
            last = now;
            made = now;
        }
        polled = now;
        return isLong(last, now) ? last : null;
    }

    private static boolean isLong(@Nullable Instant from, Instant to) {
        return from != null && Duration.between(from, to).compareTo(STALLED_AFTER) > 0;
    }
}
