package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.WindowSizes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The chart of the Bursts tab: for each ten minutes the most orders of one customer in any 60 s that begin in them. Every
 * order begins a window; an interval counts its windows by size. Of an order that is no longer among the recent ones the
 * size is not known: taken back, it is taken for the smallest that is there.
 */
final class PeakWindows {

    private final WindowSizes sizes;

    /** @param expected orders of one customer that are still nothing */
    PeakWindows(int expected) {
        sizes = new WindowSizes(new WindowSizes.Chart(
                AdaptiveBurstFactory.SERIES, AdaptiveBurstFactory.INTERVAL.toSeconds() * Micros.SECOND, expected));
    }

    /** The order at this index was put in, or is about to be taken out. */
    void take(Orders recent, int index, boolean in) {
        long moment = recent.time(index);
        for (int start = recent.from(moment - Micros.MINUTE + 1); start < index; start++) {
            int size = end(recent, start) - start;
            sizes.count(recent.time(start), size, in);
            sizes.count(recent.time(start), size - 1, !in);
        }
        sizes.count(moment, end(recent, index) - index, in);
    }

    private static int end(Orders recent, int start) {
        int end = start + 1;
        while (end < recent.size() && recent.time(end) < recent.time(start) + Micros.MINUTE) {
            end++;
        }
        return end;
    }

    /** An order that came long after its time: as if alone. */
    void addAlone(long moment) {
        sizes.count(moment, 1, true);
    }

    /** An order of which only the time is known. */
    void removeAny(long moment) {
        if (sizes.isKnown(moment)) {
            sizes.count(moment, 1, false);
        }
    }

    void drain(Clock clock, Findings findings) {
        sizes.drain(clock, findings);
    }

    void save(DataOutput out) throws IOException {
        sizes.save(out);
    }

    void restore(DataInput in, Clock clock) throws IOException {
        sizes.restore(in, clock);
    }
}
