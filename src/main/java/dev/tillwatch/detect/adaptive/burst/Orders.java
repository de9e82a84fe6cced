package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Some orders of one customer by time, then id: of each the time in microseconds, the id, the total and the status. */
final class Orders {

    private static final int FIRST_CAPACITY = 2;

    private long[] times = new long[FIRST_CAPACITY];
    private long[] ids = new long[FIRST_CAPACITY];
    private long[] totals = new long[FIRST_CAPACITY];
    private byte[] states = new byte[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    long id(int index) {
        return ids[index];
    }

    long total(int index) {
        return totals[index];
    }

    Status status(int index) {
        return StatusBits.read(states[index]);
    }

    private static byte state(Status status) {
        return (byte) StatusBits.of(status);
    }

    /** Where the order is, or -1. */
    int find(long time, long id) {
        int index = from(time);
        while (index < size && times[index] == time) {
            if (ids[index] == id) {
                return index;
            }
            index++;
        }
        return -1;
    }

    /** The first index whose time is not before the moment. */
    int from(long moment) {
        // Orders come in order nearly always: what is looked for mostly lies behind all.
        int low = size > 0 && times[size - 1] < moment ? size : 0;
        int high = size;
        while (low < high) {
            int index = (low + high) >>> 1;
            if (times[index] < moment) {
                low = index + 1;
            } else {
                high = index;
            }
        }
        return low;
    }

    /** Puts an order at its place and gives the index. */
    int add(long time, Transaction order) {
        return add(time, order.id(), PackedAmount.pack(order.total()), state(order.status()));
    }

    /** Takes over an order that is not here yet. */
    void take(Orders from, int index) {
        if (find(from.times[index], from.ids[index]) < 0) {
            add(from.times[index], from.ids[index], from.totals[index], from.states[index]);
        }
    }

    private int add(long time, long id, long total, byte status) {
        if (size == times.length) {
            resize(size + 1 + size / 2);
        }
        int index = size;
        while (index > 0 && (times[index - 1] > time || (times[index - 1] == time && ids[index - 1] > id))) {
            index--;
        }
        move(index, index + 1, size - index);
        times[index] = time;
        ids[index] = id;
        totals[index] = total;
        states[index] = status;
        size++;
        return index;
    }

    /** Whether the order has another total or status than is known. */
    boolean differs(int index, Transaction order) {
        return totals[index] != PackedAmount.pack(order.total()) || states[index] != state(order.status());
    }

    void describe(int index, Transaction order) {
        totals[index] = PackedAmount.pack(order.total());
        states[index] = state(order.status());
    }

    void remove(int index) {
        removeFirst(index, 1);
    }

    /** Takes out so many from this index on. */
    void removeFirst(int index, int count) {
        move(index + count, index, size - index - count);
        size -= count;
    }

    private void move(int from, int to, int length) {
        System.arraycopy(times, from, times, to, length);
        System.arraycopy(ids, from, ids, to, length);
        System.arraycopy(totals, from, totals, to, length);
        System.arraycopy(states, from, states, to, length);
    }

    private void resize(int capacity) {
        times = Arrays.copyOf(times, capacity);
        ids = Arrays.copyOf(ids, capacity);
        totals = Arrays.copyOf(totals, capacity);
        states = Arrays.copyOf(states, capacity);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[i]);
            out.writeLong(ids[i]);
            out.writeLong(totals[i]);
            out.writeByte(states[i]);
        }
    }

    static Orders restore(DataInput in) throws IOException {
        Orders orders = new Orders();
        int count = in.readInt();
        orders.resize(Math.max(FIRST_CAPACITY, count));
        for (int i = 0; i < count; i++) {
            orders.add(in.readLong(), in.readLong(), in.readLong(), in.readByte());
        }
        return orders;
    }
}
