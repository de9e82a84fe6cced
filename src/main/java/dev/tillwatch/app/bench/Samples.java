package dev.tillwatch.app.bench;

import java.util.Arrays;

/** Collects durations and tells how they spread; by one thread. */
public final class Samples {

    private long[] nanos = new long[4096];
    private int size;

    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    public Spread spread() {
        if (size == 0) {
            return Spread.NONE;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return new Spread(size, rank(sorted, 0.5), rank(sorted, 0.99), millis(sorted[size - 1]));
    }

    /** The nearest rank: a value that was measured, never one between two. */
    private static double rank(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return millis(sorted[Math.max(0, rank - 1)]);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
