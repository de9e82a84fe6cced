package dev.tillwatch.detect.adaptive.burst;

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
 * The chart of the Bursts tab: for each ten minutes the most orders of one customer in any 60 s that begin in them. Every
 * order begins a window; an interval counts its windows by size. Of an order that is no longer among the recent ones the
 * size is not known: taken back, it is taken for the smallest that is there.
 */
final class PeakWindows {

    private final int expected;
    /** By interval: at index n the windows that hold n orders. */
    private final LongMap<int[]> windows = new LongMap<>();

    private final Series series = new Series(AdaptiveBurstFactory.INTERVAL.toSeconds() * Micros.SECOND);

    /** @param expected orders of one customer that are still nothing */
    PeakWindows(int expected) {
        this.expected = expected;
    }

    /** The order at this index was put in, or is about to be taken out. */
    void take(Orders recent, int index, boolean in) {
        long moment = recent.time(index);
        for (int start = recent.from(moment - Micros.MINUTE + 1); start < index; start++) {
            int size = end(recent, start) - start;
            count(recent.time(start), size, in);
            count(recent.time(start), size - 1, !in);
        }
        count(moment, end(recent, index) - index, in);
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
        count(moment, 1, true);
    }

    /** An order of which only the time is known. */
    void removeAny(long moment) {
        if (windows.containsKey(series.start(moment))) {
            count(moment, 1, false);
        }
    }

    private void count(long moment, int size, boolean in) {
        long start = series.start(moment);
        int[] sizes = windows.getOrCreate(start, key -> new int[2]);
        if (size >= sizes.length) {
            sizes = Arrays.copyOf(sizes, size + 1);
            windows.put(start, sizes);
        }
        if (in) {
            sizes[size]++;
        } else {
            removeNear(sizes, size);
        }
        series.touch(start);
    }

    /** As many windows go as orders do, even where one of this size is not there any more. */
    private static void removeNear(int[] sizes, int size) {
        for (int away = 0; away < sizes.length; away++) {
            for (int near : new int[] {size - away, size + away}) {
                if (near > 0 && near < sizes.length && sizes[near] > 0) {
                    sizes[near]--;
                    return;
                }
            }
        }
    }

    void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            int highest = highest(start);
            return new Reading(
                    AdaptiveBurstFactory.SERIES,
                    Micros.toTime(start),
                    highest == 0 ? Double.NaN : highest,
                    0,
                    expected,
                    series.complete(start, clock));
        });
    }

    private int highest(long start) {
        int[] sizes = windows.get(start);
        for (int size = sizes == null ? 0 : sizes.length - 1; sizes != null && size > 0; size--) {
            if (sizes[size] > 0) {
                return size;
            }
        }
        windows.remove(start);
        return 0;
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
