package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.EventClock;
import dev.tillwatch.detect.price.DeviationHistogram;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The chart of the Price tab: the median difference of all lines of each ten minutes against the nearest accepted price.
 * Which line lies at which difference is kept for some weeks, so that it can be taken back exactly; an older one is
 * taken back where most lines lie.
 */
final class Differences {

    /** Minutes. */
    private static final int KEPT = 35 * EventClock.DAY;

    private static final double BINS = 1000;
    private static final double LARGEST = 1e9;
    private static final double PERCENT = 100;

    /** One interval: all its lines by difference, and which of them lie elsewhere than at 0. */
    private static final class Interval {
        private final DeviationHistogram histogram;
        private long[] items = {};
        private int[] bins = {};
        private int size;

        Interval(DeviationHistogram histogram) {
            this.histogram = histogram;
        }

        void add(long item, int bin) {
            histogram.add(bin);
            if (bin != 0) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, size + 1 + size / 2);
                    bins = Arrays.copyOf(bins, items.length);
                }
                items[size] = item;
                bins[size++] = bin;
            }
        }

        void remove(long item) {
            for (int i = 0; i < size; i++) {
                if (items[i] == item) {
                    histogram.remove(bins[i]);
                    size--;
                    items[i] = items[size];
                    bins[i] = bins[size];
                    return;
                }
            }
            histogram.removeNearest(0);
        }

        void forgetItems() {
            items = new long[0];
            bins = new int[0];
            size = 0;
        }
    }

    private final double lowest;
    private final double highest;
    private final LongMap<Interval> intervals = new LongMap<>();
    /** Rows come in order of time, nearly always: most lie in the interval of the one before. */
    private @Nullable Interval last;

    private long lastStart;
    private final Deque<Long> inOrder = new ArrayDeque<>();
    private final Series series = new Series(AdaptivePriceFactory.INTERVAL.toSeconds() * Micros.SECOND);

    Differences(PriceThresholds thresholds) {
        this.lowest = PERCENT * (thresholds.lowest() - 1);
        this.highest = PERCENT * (thresholds.highest() - 1);
    }

    void add(long moment, long item, double difference) {
        long start = series.start(moment);
        if (start != lastStart || last == null) {
            last = intervals.getOrCreate(start, this::begin);
            lastStart = start;
        }
        last.add(item, (int) Math.clamp(Math.rint(difference * BINS), -LARGEST, LARGEST));
        series.touch(start);
    }

    private Interval begin(long start) {
        inOrder.addLast(start);
        return new Interval(new DeviationHistogram());
    }

    void remove(LocalDateTime at, long item) {
        long start = series.start(Micros.of(at));
        Interval interval = intervals.get(start);
        if (interval != null) {
            interval.remove(item);
            if (interval.histogram.isEmpty()) {
                intervals.remove(start);
                last = null;
            }
            series.touch(start);
        }
    }

    /** Forgets which lines lie where in old intervals. */
    void forget(int now) {
        while (!inOrder.isEmpty() && inOrder.getFirst() < (long) (now - KEPT) * Micros.MINUTE) {
            Interval interval = intervals.get(inOrder.removeFirst());
            if (interval != null) {
                interval.forgetItems();
            }
        }
    }

    void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            Interval interval = intervals.get(start);
            return new Reading(
                    AdaptivePriceFactory.SERIES,
                    Micros.toTime(start),
                    interval == null ? Double.NaN : interval.histogram.median(),
                    lowest,
                    highest,
                    series.complete(start, clock));
        });
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(intervals.size());
        intervals.<IOException>forEach((start, interval) -> {
            out.writeLong(start);
            interval.histogram.save(out);
            out.writeInt(interval.size);
            for (int i = 0; i < interval.size; i++) {
                out.writeLong(interval.items[i]);
                out.writeInt(interval.bins[i]);
            }
        });
        out.writeInt(inOrder.size());
        for (long start : inOrder) {
            out.writeLong(start);
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int count = in.readInt();
        intervals.expect(count);
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            Interval interval = new Interval(DeviationHistogram.restore(in));
            interval.size = in.readInt();
            interval.items = new long[interval.size];
            interval.bins = new int[interval.size];
            for (int j = 0; j < interval.size; j++) {
                interval.items[j] = in.readLong();
                interval.bins[j] = in.readInt();
            }
            intervals.put(start, interval);
            series.resume(start, clock);
        }
        for (int left = in.readInt(); left > 0; left--) {
            inOrder.addLast(in.readLong());
        }
    }
}
