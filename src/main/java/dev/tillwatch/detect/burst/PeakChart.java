package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The chart of the Bursts tab: for each ten minutes the most transactions of one customer in any 60 s that begin in
 * them. Every transaction begins a window; an interval counts its windows by size, so that one taken out again leaves
 * the exact highest.
 */
final class PeakChart {

    private final int limit;
    /** By interval: at index n the windows that hold n transactions. */
    private final LongMap<int[]> windows = new LongMap<>();

    private final Series series = new Series(BurstFactory.INTERVAL.toSeconds() * Micros.SECOND);

    PeakChart(int limit) {
        this.limit = limit;
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
        int[] sizes = windows.getOrCreate(start, key -> new int[2]);
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
        int[] sizes = sizes(start);
        for (int size = sizes.length - 1; size > 0; size--) {
            if (sizes[size] > 0) {
                return size;
            }
        }
        windows.remove(start);
        return 0;
    }

    private int[] sizes(long start) {
        int[] sizes = windows.get(start);
        return sizes == null ? new int[0] : sizes;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(windows.size());
        windows.<IOException>forEach((start, sizes) -> {
            out.writeLong(start);
            out.writeInt(sizes.length);
            for (int count : sizes) {
                out.writeInt(count);
            }
        });
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int count = in.readInt();
        windows.expect(count);
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            int[] sizes = new int[in.readInt()];
            for (int size = 0; size < sizes.length; size++) {
                sizes[size] = in.readInt();
            }
            windows.put(start, sizes);
            series.resume(start, clock);
        }
    }
}
