package dev.tillwatch.detect.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A few ids in order, each once, 8 bytes an id: they come in order nearly always, so that hardly any has to move. */
public final class SortedLongs {

    private static final int GROWTH = 4;

    private long[] ids = {};
    private int size;

    public int size() {
        return size;
    }

    public void add(long id) {
        int index = size > 0 && ids[size - 1] < id ? -size - 1 : Arrays.binarySearch(ids, 0, size, id);
        if (index >= 0) {
            return;
        }
        index = -index - 1;
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + 1 + size / GROWTH);
        }
        System.arraycopy(ids, index, ids, index + 1, size - index);
        ids[index] = id;
        size++;
    }

    public void remove(long id) {
        int index = Arrays.binarySearch(ids, 0, size, id);
        if (index >= 0) {
            size--;
            System.arraycopy(ids, index + 1, ids, index, size - index);
        }
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(ids[i]);
        }
    }

    public void restore(DataInput in) throws IOException {
        size = in.readInt();
        ids = new long[size];
        for (int i = 0; i < size; i++) {
            ids[i] = in.readLong();
        }
    }

    public LongStream stream() {
        return Arrays.stream(ids, 0, size);
    }
}
