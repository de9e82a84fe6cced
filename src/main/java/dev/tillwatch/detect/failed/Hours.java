package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Micros;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The calendar hours with payments, in order. Their counts lie in plain arrays, since all of them are gone through in
 * every batch: a year has thousands.
 */
final class Hours {

    private static final int FIRST_CAPACITY = 64;

    private long[] starts = new long[FIRST_CAPACITY];
    private int[] tries = new int[FIRST_CAPACITY];
    private int[] failed = new int[FIRST_CAPACITY];
    private final List<HourFailures> failures = new ArrayList<>();
    private int size;
    /** The index taken last: rows come in order of time, nearly always. */
    private int last;

    /** The index of the hour that holds the moment. */
    int take(Payment payment, boolean in) {
        long moment = payment.moment();
        boolean same = last < size && moment >= starts[last] && moment - starts[last] < Micros.HOUR;
        if (!same) {
            last = indexOf(Micros.floor(moment, Micros.HOUR));
        }
        tries[last] += in ? 1 : -1;
        if (payment.failed()) {
            HourFailures of = failures.get(last);
            of.take(payment, in);
            failed[last] = of.count();
        }
        return last;
    }

    /** Forgets the hour where nothing is left of it. */
    void dropWhereEmpty(int index) {
        if (tries[index] == 0) {
            size--;
            System.arraycopy(starts, index + 1, starts, index, size - index);
            System.arraycopy(tries, index + 1, tries, index, size - index);
            System.arraycopy(failed, index + 1, failed, index, size - index);
            failures.remove(index);
        }
    }

    private int indexOf(long start) {
        int index = Arrays.binarySearch(starts, 0, size, start);
        if (index < 0) {
            index = -index - 1;
            insert(index, start, new HourFailures());
        }
        return index;
    }

    private void insert(int index, long start, HourFailures of) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            tries = Arrays.copyOf(tries, size * 2);
            failed = Arrays.copyOf(failed, size * 2);
        }
        System.arraycopy(starts, index, starts, index + 1, size - index);
        System.arraycopy(tries, index, tries, index + 1, size - index);
        System.arraycopy(failed, index, failed, index + 1, size - index);
        starts[index] = start;
        tries[index] = 0;
        failed[index] = of.count();
        failures.add(index, of);
        size++;
    }

    int size() {
        return size;
    }

    long start(int index) {
        return starts[index];
    }

    int tries(int index) {
        return tries[index];
    }

    int failed(int index) {
        return failed[index];
    }

    HourFailures failures(int index) {
        return failures.get(index);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(starts[i]);
            out.writeInt(tries[i]);
            failures.get(i).save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long start = in.readLong();
            int tried = in.readInt();
            insert(i, start, HourFailures.restore(in));
            tries[i] = tried;
        }
    }
}
