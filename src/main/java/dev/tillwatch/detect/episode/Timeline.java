package dev.tillwatch.detect.episode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * One customer's payments by time, then id, in one array of longs: time in microseconds, id, packed amount and a tag
 * whose meaning is the detector's. 32 bytes a payment and little slack, since a shop has millions.
 */
public final class Timeline {

    private static final int STRIDE = 4;
    private static final int ID = 1;
    private static final int AMOUNT = 2;
    private static final int TAG = 3;

    private long[] cells = new long[STRIDE];
    private int size;

    public int size() {
        return size;
    }

    public long time(int index) {
        return cells[index * STRIDE];
    }

    public long id(int index) {
        return cells[index * STRIDE + ID];
    }

    public long amount(int index) {
        return cells[index * STRIDE + AMOUNT];
    }

    public long tag(int index) {
        return cells[index * STRIDE + TAG];
    }

    /** The first index whose time is not before the moment; {@link #size} where there is none. */
    public int from(long moment) {
        return search(moment, Long.MIN_VALUE);
    }

    /** The index of this payment, or -1. */
    public int find(long time, long id) {
        int index = search(time, id);
        return index < size && time(index) == time && id(index) == id ? index : -1;
    }

    /** Puts a payment at its place and gives the index. */
    public int add(long time, long id) {
        int index = search(time, id);
        int used = size * STRIDE;
        if (used == cells.length) {
            cells = Arrays.copyOf(cells, used + STRIDE * (1 + size / 4));
        }
        int at = index * STRIDE;
        System.arraycopy(cells, at, cells, at + STRIDE, used - at);
        cells[at] = time;
        cells[at + ID] = id;
        size++;
        return index;
    }

    public void describe(int index, long amount, long tag) {
        cells[index * STRIDE + AMOUNT] = amount;
        cells[index * STRIDE + TAG] = tag;
    }

    public void remove(int index) {
        int at = index * STRIDE;
        System.arraycopy(cells, at + STRIDE, cells, at, size * STRIDE - at - STRIDE);
        size--;
    }

    private int search(long time, long id) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = time(middle) < time || (time(middle) == time && id(middle) < id);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size * STRIDE; i++) {
            out.writeLong(cells[i]);
        }
    }

    public static Timeline restore(DataInput in) throws IOException {
        Timeline timeline = new Timeline();
        timeline.size = in.readInt();
        timeline.cells = new long[Math.max(1, timeline.size) * STRIDE];
        for (int i = 0; i < timeline.size * STRIDE; i++) {
            timeline.cells[i] = in.readLong();
        }
        return timeline;
    }
}
