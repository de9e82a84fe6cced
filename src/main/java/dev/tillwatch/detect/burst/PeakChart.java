package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.WindowSizes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The chart of the Bursts tab: for each ten minutes the most transactions of one customer in any 60 s that begin in
 * them. Every transaction begins a window.
 */
final class PeakChart {

    private final WindowSizes sizes;

    PeakChart(int limit) {
        sizes = new WindowSizes(
                new WindowSizes.Chart(BurstFactory.SERIES, BurstFactory.INTERVAL.toSeconds() * Micros.SECOND, limit));
    }

    /** The payment at this index was put in, or is about to be taken out: windows that hold it change by one. */
    void take(Timeline timeline, int index, boolean in) {
        long moment = timeline.time(index);
        int end = index;
        int first = index;
        while (first > 0 && timeline.time(first - 1) > moment - Micros.MINUTE) {
            first--;
        }
        for (int start = first; start < index; start++) {
            end = windowEnd(timeline, start, end);
            sizes.count(timeline.time(start), end - start, in);
            sizes.count(timeline.time(start), end - start - 1, !in);
        }
        sizes.count(moment, windowEnd(timeline, index, end) - index, in);
    }

    /** The index after the last payment less than 60 s after the one at {@code start}. */
    static int windowEnd(Timeline timeline, int start, int from) {
        int end = from;
        long limit = timeline.time(start) + Micros.MINUTE;
        while (end < timeline.size() && timeline.time(end) < limit) {
            end++;
        }
        return end;
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
