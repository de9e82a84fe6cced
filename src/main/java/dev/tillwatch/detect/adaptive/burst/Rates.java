package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.adaptive.EventClock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many orders a day each customer makes: its own, each counting half after sixty days, shrunk to the shop's mean as
 * if it had been seen for some days at that pace. Sixteen bytes a customer and the slack of an open table.
 */
final class Rates {

    private static final double HALF_LIFE = 60;
    private static final double DECAY = Math.log(2) / HALF_LIFE / EventClock.DAY;
    /** Days at the shop's mean pace that each customer begins with. */
    private static final double SHRINK = 20;

    private static final int SMALLEST = 16;
    private static final int FREE = Integer.MIN_VALUE;
    private static final long LAST = 0xFFFF_FFFFL;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** Of each slot the customer, then its weight (a float) and the minute of its last order: one line of the processor's cache. */
    private long[] table = new long[2 * SMALLEST];

    private int size;
    private int first = FREE;
    private double all;
    private int allLast;

    Rates() {
        Arrays.fill(table, FREE);
    }

    private int slots() {
        return table.length / 2;
    }

    private boolean isFree(int slot) {
        return last(slot) == FREE;
    }

    private int last(int slot) {
        return (int) table[2 * slot + 1];
    }

    private float weight(int slot) {
        return Float.intBitsToFloat((int) (table[2 * slot + 1] >>> Integer.SIZE));
    }

    private void set(int slot, float weight, int last) {
        table[2 * slot + 1] = (long) Float.floatToRawIntBits(weight) << Integer.SIZE | (last & LAST);
    }

    int size() {
        return size;
    }

    /** An order in this minute. */
    void add(long customer, int minute) {
        if (first == FREE) {
            first = minute;
            allLast = minute;
        }
        int slot = slot(customer);
        if (isFree(slot)) {
            if (size >= slots() - slots() / 4) {
                grow();
                slot = slot(customer);
            }
            table[2 * slot] = customer;
            set(slot, 0, minute);
            size++;
        }
        int last = last(slot);
        float weight = weight(slot);
        if (minute >= last) {
            set(slot, weight * (float) Math.exp(-DECAY * (minute - last)) + 1, minute);
        } else {
            set(slot, weight + (float) Math.exp(-DECAY * (last - minute)), last);
        }
        if (minute > allLast) {
            all = all * Math.exp(-DECAY * (minute - allLast)) + 1;
            allLast = minute;
        } else {
            all += minute == allLast ? 1 : Math.exp(-DECAY * (allLast - minute));
        }
    }

    /** An order is taken back. */
    void remove(long customer, int minute) {
        int slot = slot(customer);
        if (!isFree(slot)) {
            int last = last(slot);
            set(slot, Math.max(0, weight(slot) - (float) Math.exp(-DECAY * (last - minute))), last);
            all = Math.max(0, all - Math.exp(-DECAY * (allLast - minute)));
        }
    }

    /** Orders a day, at this minute. */
    double of(long customer, int minute) {
        double seen = seen(minute);
        double mean = size == 0 ? 0 : all * Math.exp(-DECAY * Math.max(0, minute - allLast)) / size / seen;
        int slot = slot(customer);
        double own = isFree(slot) ? 0 : weight(slot) * Math.exp(-DECAY * Math.max(0, minute - last(slot)));
        return (own + Math.max(mean, 1 / seen / SHRINK) * SHRINK) / (seen + SHRINK);
    }

    /** Days that count, by the shop's age. */
    private double seen(int minute) {
        int age = first == FREE ? 0 : Math.max(0, minute - first);
        return Math.max(1, (1 - Math.exp(-DECAY * age)) / (DECAY * EventClock.DAY));
    }

    private int slot(long customer) {
        int mask = slots() - 1;
        int slot = (int) ((customer * SPREAD) >>> Long.numberOfLeadingZeros(mask));
        while (!isFree(slot) && table[2 * slot] != customer) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.fill(table, FREE);
        for (int i = 0; i < old.length; i += 2) {
            if ((int) old[i + 1] != FREE) {
                int slot = slot(old[i]);
                table[2 * slot] = old[i];
                table[2 * slot + 1] = old[i + 1];
            }
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(first);
        out.writeDouble(all);
        out.writeInt(allLast);
        out.writeInt(size);
        for (int slot = 0; slot < slots(); slot++) {
            if (!isFree(slot)) {
                out.writeLong(table[2 * slot]);
                out.writeFloat(weight(slot));
                out.writeInt(last(slot));
            }
        }
    }

    void restore(DataInput in) throws IOException {
        first = in.readInt();
        all = in.readDouble();
        allLast = in.readInt();
        int count = in.readInt();
        while (count >= slots() - slots() / 4) {
            grow();
        }
        for (int i = 0; i < count; i++) {
            long customer = in.readLong();
            int slot = slot(customer);
            table[2 * slot] = customer;
            set(slot, in.readFloat(), in.readInt());
        }
        size = count;
    }
}
