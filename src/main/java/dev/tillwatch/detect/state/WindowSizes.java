package dev.tillwatch.detect.state;

import dev.tillwatch.model.Reading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A chart of the largest window that begins in each interval: an interval counts its windows by size, so that one taken
 * out again leaves the exact largest.
 */
public final class WindowSizes {

    /**
     * What is drawn.
     *
     * @param interval microseconds that a point stands for
     * @param usual the largest size that is still nothing
     */
    public record Chart(String series, long interval, int usual) {}

    private final Chart chart;
    private final Series series;
    /** By interval: at index n the windows of size n. */
    private final LongMap<int[]> windows = new LongMap<>();

    public WindowSizes(Chart chart) {
        this.chart = chart;
        this.series = new Series(chart.interval);
    }

    /** Whether a window begins in the interval of that moment. */
    public boolean isKnown(long moment) {
        return windows.containsKey(series.start(moment));
    }

    /** A window that begins at that moment is there, or is not any more. */
    public void count(long moment, int size, boolean in) {
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

    /** As many windows go as are taken out, even where one of this size is not there any more. */
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

    /** Gives the points that are others now. */
    public void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            int largest = largest(start);
            return new Reading(
                    chart.series,
                    Micros.toTime(start),
                    largest == 0 ? Double.NaN : largest,
                    0,
                    chart.usual,
                    series.complete(start, clock));
        });
    }

    private int largest(long start) {
        int[] sizes = windows.get(start);
        for (int size = sizes == null ? 0 : sizes.length - 1; sizes != null && size > 0; size--) {
            if (sizes[size] > 0) {
                return size;
            }
        }
        windows.remove(start);
        return 0;
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(windows.size());
        windows.<IOException>forEach((start, sizes) -> {
            out.writeLong(start);
            out.writeInt(sizes.length);
            for (int count : sizes) {
                out.writeInt(count);
            }
        });
    }

    public void restore(DataInput in, Clock clock) throws IOException {
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
