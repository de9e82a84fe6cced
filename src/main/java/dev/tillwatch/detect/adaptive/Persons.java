package dev.tillwatch.detect.adaptive;

import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Tells buyers apart. A customer with more than one order in twenty of the whole shop ("unknown", "walk-in") stands for
 * many people, so each of its orders counts as another buyer; a few counters find such customers without one for each.
 */
public final class Persons {

    /** More counters than customers that can have the share. */
    private static final int COUNTERS = 40;

    private static final double SHARE = 0.05;
    /** Orders; before, a shop is too young to say so. */
    private static final long FIRST = 200;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final long[] ids = new long[COUNTERS];
    private final long[] counts = new long[COUNTERS];
    private long orders;
    /** Of the counters. */
    private long highest;

    /** A new order. */
    public void see(Transaction order) {
        orders++;
        long id = order.customer().id();
        int free = -1;
        for (int i = 0; i < COUNTERS; i++) {
            if (counts[i] == 0) {
                free = i;
            } else if (ids[i] == id) {
                counts[i]++;
                highest = Math.max(highest, counts[i]);
                return;
            }
        }
        if (free >= 0) {
            ids[free] = id;
            counts[free] = 1;
            highest = Math.max(highest, 1);
        } else {
            for (int i = 0; i < COUNTERS; i++) {
                counts[i]--;
            }
            highest--;
        }
    }

    /** Whether the customer stands for many people. */
    public boolean isMany(long customer) {
        // A counter is too low by at most one in COUNTERS of the orders.
        double many = (SHARE - 1.0 / COUNTERS) * orders;
        if (orders >= FIRST && highest > many) {
            for (int i = 0; i < COUNTERS; i++) {
                if (ids[i] == customer && counts[i] > many) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A number for who bought; two buyers share one by chance once in four billion. */
    public int of(Transaction order) {
        long customer = order.customer().id();
        long who = isMany(customer) ? ~order.id() : customer;
        return (int) ((who * SPREAD) >>> Integer.SIZE);
    }

    public void save(DataOutput out) throws IOException {
        out.writeLong(orders);
        for (int i = 0; i < COUNTERS; i++) {
            out.writeLong(ids[i]);
            out.writeLong(counts[i]);
        }
    }

    public void restore(DataInput in) throws IOException {
        orders = in.readLong();
        highest = 0;
        for (int i = 0; i < COUNTERS; i++) {
            ids[i] = in.readLong();
            counts[i] = in.readLong();
            highest = Math.max(highest, counts[i]);
        }
    }
}
