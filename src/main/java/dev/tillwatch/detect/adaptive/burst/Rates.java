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
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] customers = new long[SMALLEST];
    private float[] weights = new float[SMALLEST];
    private int[] lasts = new int[SMALLEST];
    private int size;
    private int first = FREE;
    private double all;
    private int allLast;

    Rates() {
        Arrays.fill(lasts, FREE);
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
        if (lasts[slot] == FREE) {
            if (size >= lasts.length - lasts.length / 4) {
                grow();
                slot = slot(customer);
            }
            customers[slot] = customer;
            lasts[slot] = minute;
            weights[slot] = 0;
            size++;
        }
        if (minute > lasts[slot]) {
            weights[slot] *= (float) Math.exp(-DECAY * (minute - lasts[slot]));
            lasts[slot] = minute;
        }
        weights[slot] += (float) Math.exp(-DECAY * (lasts[slot] - minute));
        if (minute > allLast) {
            all *= Math.exp(-DECAY * (minute - allLast));
            allLast = minute;
        }
        all += Math.exp(-DECAY * (allLast - minute));
    }

    /** An order is taken back. */
    void remove(long customer, int minute) {
        int slot = slot(customer);
        if (lasts[slot] != FREE) {
            weights[slot] = Math.max(0, weights[slot] - (float) Math.exp(-DECAY * (lasts[slot] - minute)));
            all = Math.max(0, all - Math.exp(-DECAY * (allLast - minute)));
        }
    }

    /** Orders a day, at this minute. */
    double of(long customer, int minute) {
        double seen = seen(minute);
        double mean = size == 0 ? 0 : all * Math.exp(-DECAY * Math.max(0, minute - allLast)) / size / seen;
        int slot = slot(customer);
        double own = lasts[slot] == FREE ? 0 : weights[slot] * Math.exp(-DECAY * Math.max(0, minute - lasts[slot]));
        return (own + Math.max(mean, 1 / seen / SHRINK) * SHRINK) / (seen + SHRINK);
    }

    /** Days that count, by the shop's age. */
    private double seen(int minute) {
        int age = first == FREE ? 0 : Math.max(0, minute - first);
        return Math.max(1, (1 - Math.exp(-DECAY * age)) / (DECAY * EventClock.DAY));
    }

    private int slot(long customer) {
        int mask = lasts.length - 1;
        int slot = (int) ((customer * SPREAD) >>> Long.numberOfLeadingZeros(mask));
        while (lasts[slot] != FREE && customers[slot] != customer) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldCustomers = customers;
        float[] oldWeights = weights;
        int[] oldLasts = lasts;
        customers = new long[oldLasts.length * 2];
        weights = new float[oldLasts.length * 2];
        lasts = new int[oldLasts.length * 2];
        Arrays.fill(lasts, FREE);
        for (int i = 0; i < oldLasts.length; i++) {
            if (oldLasts[i] != FREE) {
                int slot = slot(oldCustomers[i]);
                customers[slot] = oldCustomers[i];
                weights[slot] = oldWeights[i];
                lasts[slot] = oldLasts[i];
            }
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(first);
        out.writeDouble(all);
        out.writeInt(allLast);
        out.writeInt(size);
        for (int i = 0; i < lasts.length; i++) {
            if (lasts[i] != FREE) {
                out.writeLong(customers[i]);
                out.writeFloat(weights[i]);
                out.writeInt(lasts[i]);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        first = in.readInt();
        all = in.readDouble();
        allLast = in.readInt();
        int count = in.readInt();
        while (count >= lasts.length - lasts.length / 4) {
            grow();
        }
        for (int i = 0; i < count; i++) {
            long customer = in.readLong();
            int slot = slot(customer);
            customers[slot] = customer;
            weights[slot] = in.readFloat();
            lasts[slot] = in.readInt();
        }
        size = count;
    }
}
