package dev.tillwatch.ui;

import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of how polling goes.
 *
 * @param last the last sweep, null before the first
 * @param lastGood when the last good poll ended; before the first: when the window opened
 * @param pollAge since then
 * @param lag how long the last good poll took, until its rows were in the window
 * @param quietSince since when no new row was read
 * @param outage null while polls succeed
 */
public record FeedState(
        Phase phase,
        @Nullable Sweep last,
        Instant lastGood,
        Duration pollAge,
        Duration lag,
        Instant quietSince,
        @Nullable Outage outage) {

    /** How polling goes; each looks different. */
    public enum Phase {
        /** No poll has ended yet. */
        CONNECTING,
        /** Polls succeed and rows arrive. */
        LIVE,
        /** Polls succeed, nothing is new. */
        QUIET,
        /** The last poll is older than three intervals. */
        LATE,
        /** A poll has been under way for so long that the shop must be taken for silent. */
        STALLED,
        /** The last poll failed. */
        OFFLINE,
        /** The user paused. */
        PAUSED
    }

    public boolean degraded() {
        return phase == Phase.OFFLINE || phase == Phase.STALLED;
    }

    /** Whether the server is not known to answer. */
    public boolean away() {
        return outage == null || outage.away();
    }

    public Upkeep upkeep() {
        return last == null ? Upkeep.WELL : last.upkeep();
    }

    public HistoryProgress history() {
        return last == null ? HistoryProgress.NOT_STARTED : last.history();
    }
}
