package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The chart of the Bursts tab: for each ten minutes the most transactions of one customer in any 60 s that begin in
 * them. Every transaction begins a window; an interval counts its windows by size, so that one taken out again leaves
 * the exact highest.
 */
final class PeakChart {

    private final int limit;
    /** By interval: at index n the windows that hold n transactions. */
    private final Map<Long, int[]> windows = new HashMap<>();

    private final Series series = new Series(BurstFactory.INTERVAL.toSeconds() * Micros.SECOND);

    PeakChart(int limit) {
        this.limit = limit;
    }

    /** The payment at this index was put in, or is about to be taken out: windows that hold it change by one. */
    void take(Timeline timeline, int index, boolean in) {
        long moment = timeline.time(index);
        int end = index;
        for (int start = timeline.from(moment - Micros.MINUTE + 1); start < index; start++) {
            end = windowEnd(timeline, start, end);
            count(timeline.time(start), end - start, in);
            count(timeline.time(start), end - start - 1, !in);
        }
        count(moment, windowEnd(timeline, index, end) - index, in);
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

    private void count(long moment, int size, boolean in) {
        long start = series.start(moment);
        int[] sizes = windows.computeIfAbsent(start, key -> new int[2]);
        if (size >= sizes.length) {
            sizes = Arrays.copyOf(sizes, size + 1);
            windows.put(start, sizes);
        }
        sizes[size] += in ? 1 : -1;
        series.touch(start);
    }

    void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            int highest = highest(start);
            return new Reading(
                    BurstFactory.SERIES,
                    Micros.toTime(start),
                    highest == 0 ? Double.NaN : highest,
                    0,
                    limit,
                    series.complete(start, clock));
        });
    }

    private int highest(long start) {
        int[] sizes = windows.getOrDefault(start, new int[0]);
        for (int size = sizes.length - 1; size > 0; size--) {
            if (sizes[size] > 0) {
                return size;
            }
        }
        windows.remove(start);
        return 0;
    }

    /** Counts the windows of a restored timeline. */
    void restore(Timeline timeline, Clock clock) {
        int end = 0;
        for (int start = 0; start < timeline.size(); start++) {
            end = windowEnd(timeline, start, Math.max(end, start));
            count(timeline.time(start), end - start, true);
            series.resume(series.start(timeline.time(start)), clock);
        }
    }

    /** Forgets what a restored state touched: it was shown before it was saved. */
    void restored() {
        series.forget();
    }
}
