package dev.tillwatch.detect.price;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many lines of one interval lie at each tenth of a percent: sorted bins with their counts, so that a line taken
 * out again leaves the median exactly as if it had never been. Most shops fill few bins, since most lines are at 0.
 */
public final class DeviationHistogram {

    private static final double BINS_PER_PERCENT = 10;
    private static final int FIRST_CAPACITY = 2;

    private int[] bins = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;
    private int total;

    public void add(int bin) {
        int index = Arrays.binarySearch(bins, 0, size, bin);
        if (index < 0) {
            index = -index - 1;
            makeRoom(index);
            bins[index] = bin;
            counts[index] = 0;
        }
        counts[index]++;
        total++;
    }

    /** Takes out what was added; a bin that is not there is ignored. */
    public void remove(int bin) {
        int index = Arrays.binarySearch(bins, 0, size, bin);
        if (index < 0) {
            return;
        }
        total--;
        if (--counts[index] == 0) {
            System.arraycopy(bins, index + 1, bins, index, size - index - 1);
            System.arraycopy(counts, index + 1, counts, index, size - index - 1);
            size--;
        }
    }

    /** Takes out the line nearest to the bin. */
    public void removeNearest(int bin) {
        int nearest = 0;
        for (int i = 1; i < size; i++) {
            nearest = Math.abs((long) bins[i] - bin) < Math.abs((long) bins[nearest] - bin) ? i : nearest;
        }
        if (size > 0) {
            remove(bins[nearest]);
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The median in percent, the mean of the two middle bins where the count is even; NaN when empty. */
    public double median() {
        return total == 0 ? Double.NaN : (binAt((total - 1) / 2) + binAt(total / 2)) / 2.0 / BINS_PER_PERCENT;
    }

    private long binAt(int rank) {
        int seen = 0;
        for (int i = 0; i < size; i++) {
            seen += counts[i];
            if (rank < seen) {
                return bins[i];
            }
        }
        return bins[size - 1];
    }

    private void makeRoom(int index) {
        if (size == bins.length) {
            bins = Arrays.copyOf(bins, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(bins, index, bins, index + 1, size - index);
        System.arraycopy(counts, index, counts, index + 1, size - index);
        size++;
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeInt(bins[i]);
            out.writeInt(counts[i]);
        }
    }

    public static DeviationHistogram restore(DataInput in) throws IOException {
        DeviationHistogram histogram = new DeviationHistogram();
        histogram.size = in.readInt();
        histogram.bins = new int[Math.max(FIRST_CAPACITY, histogram.size)];
        histogram.counts = new int[histogram.bins.length];
        for (int i = 0; i < histogram.size; i++) {
            histogram.bins[i] = in.readInt();
            histogram.counts[i] = in.readInt();
            histogram.total += histogram.counts[i];
        }
        return histogram;
    }
}
