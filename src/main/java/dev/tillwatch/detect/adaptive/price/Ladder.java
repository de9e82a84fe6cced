package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.EventClock;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The price levels of one product beside its catalog price: at most twelve, each two percent wide to either side, with
 * its last buyers and how often it is paid. Times are minutes, sales are counted through by product.
 */
final class Ladder {

    static final int NONE = -1;

    private static final int MOST = 12;
    /** Buyers that are told apart on a level. */
    private static final int BUYERS = 4;
    /** Of the logarithm of the price. */
    private static final double WIDTH = 0.02;
    /** A level that would go so long without a sale this rarely has been given up. */
    private static final double GIVEN_UP = 0.001;
    /** Sales at other prices that give up no level. */
    private static final int PATIENCE = 3;
    /** Sales of a level; then both they and the stretch they lie in are halved, so that the share follows. */
    private static final int MOST_COUNTED = 64;

    /** Days within which two buyers make a level worth a trial. */
    private static final int RECENT = 7;

    private static final long MINUTE_MASK = 0xFFFF_FFFFL;
    private static final long NOBODY = Long.MIN_VALUE;

    private float[] price = {};
    private int[] lastAt = {};
    private int[] firstSale = {};
    private int[] lastSale = {};
    private int[] count = {};
    private long[] buyers = {};
    private int size;

    /** The nearest level that holds the price (its logarithm), or {@link #NONE}. */
    int find(double logPrice) {
        int nearest = NONE;
        double distance = WIDTH;
        for (int i = 0; i < size; i++) {
            double away = Math.abs(price[i] - logPrice);
            if (away <= distance) {
                nearest = i;
                distance = away;
            }
        }
        return nearest;
    }

    static boolean same(double oneLog, double otherLog) {
        return Math.abs(oneLog - otherLog) <= WIDTH;
    }

    /** A sale at this price. */
    void note(double logPrice, int buyer, int minute, int sale) {
        int level = find(logPrice);
        if (level == NONE) {
            level = room();
            price[level] = (float) logPrice;
            lastAt[level] = minute;
            firstSale[level] = sale;
            count[level] = 0;
            Arrays.fill(buyers, level * BUYERS, (level + 1) * BUYERS, NOBODY);
        }
        lastAt[level] = Math.max(lastAt[level], minute);
        lastSale[level] = sale;
        if (++count[level] > MOST_COUNTED) {
            count[level] /= 2;
            firstSale[level] = sale - (sale - firstSale[level]) / 2;
        }
        noteBuyer(level * BUYERS, buyer, minute);
    }

    private void noteBuyer(int from, int buyer, int minute) {
        int oldest = from;
        for (int i = from; i < from + BUYERS; i++) {
            if (buyers[i] != NOBODY && buyer(i) == buyer) {
                buyers[i] = packed(buyer, Math.max(minute(i), minute));
                return;
            }
            if (buyers[oldest] != NOBODY && (buyers[i] == NOBODY || minute(i) < minute(oldest))) {
                oldest = i;
            }
        }
        buyers[oldest] = packed(buyer, minute);
    }

    /** A sale at this price is taken back: its buyer is forgotten where this was the last time. */
    void forget(double logPrice, int buyer, int minute) {
        int level = find(logPrice);
        if (level == NONE) {
            return;
        }
        count[level] = Math.max(0, count[level] - 1);
        for (int i = level * BUYERS; i < (level + 1) * BUYERS; i++) {
            if (buyers[i] == packed(buyer, minute)) {
                buyers[i] = NOBODY;
            }
        }
        if (count[level] == 0) {
            drop(level);
        }
    }

    /** How many different buyers paid the level since that minute, as far as they are told apart. */
    int buyers(int level, int since) {
        int found = 0;
        for (int i = level * BUYERS; i < (level + 1) * BUYERS; i++) {
            found += buyers[i] != NOBODY && minute(i) >= since ? 1 : 0;
        }
        return found;
    }

    /** Tells a doubt of the buyers who paid the level since that minute. */
    void tell(int level, int since, Doubt doubt) {
        for (int i = level * BUYERS; i < (level + 1) * BUYERS; i++) {
            if (buyers[i] != NOBODY && minute(i) >= since) {
                doubt.paidByOther(buyer(i));
            }
        }
    }

    /** Whether the level is still paid, by how often it was paid and how many sales at other prices came since. */
    boolean active(int level, int sale) {
        int since = sale - lastSale[level] - 1;
        double share = (count[level] + 1.0) / (lastSale[level] - firstSale[level] + 2.0);
        return since <= PATIENCE || Math.pow(1 - Math.min(1, share), since) > GIVEN_UP;
    }

    int size() {
        return size;
    }

    double price(int level) {
        return price[level];
    }

    /**
     * A sale on a day on which a level was paid already that two buyers or more have paid: a trial of how many take such
     * a price up.
     */
    void tryOut(double logPrice, int minute, Beliefs beliefs) {
        int midnight = minute - Math.floorMod(minute, EventClock.DAY);
        for (int level = 0; level < size; level++) {
            if (lastAt[level] >= midnight && buyers(level, midnight - EventClock.DAY * RECENT) >= 2) {
                beliefs.offered(same(price[level], logPrice));
            }
        }
    }

    private int room() {
        if (size < MOST) {
            if (size == price.length) {
                resize(Math.min(MOST, Math.max(2, size * 2)));
            }
            return size++;
        }
        int oldest = 0;
        for (int i = 1; i < size; i++) {
            oldest = lastAt[i] < lastAt[oldest] ? i : oldest;
        }
        return oldest;
    }

    private void resize(int capacity) {
        price = Arrays.copyOf(price, capacity);
        lastAt = Arrays.copyOf(lastAt, capacity);
        firstSale = Arrays.copyOf(firstSale, capacity);
        lastSale = Arrays.copyOf(lastSale, capacity);
        count = Arrays.copyOf(count, capacity);
        buyers = Arrays.copyOf(buyers, capacity * BUYERS);
    }

    private void drop(int level) {
        size--;
        price[level] = price[size];
        lastAt[level] = lastAt[size];
        firstSale[level] = firstSale[size];
        lastSale[level] = lastSale[size];
        count[level] = count[size];
        System.arraycopy(buyers, size * BUYERS, buyers, level * BUYERS, BUYERS);
    }

    private int buyer(int index) {
        return (int) (buyers[index] >>> Integer.SIZE);
    }

    private int minute(int index) {
        return (int) buyers[index];
    }

    private static long packed(int buyer, int minute) {
        return (long) buyer << Integer.SIZE | (minute & MINUTE_MASK);
    }

    void save(DataOutput out) throws IOException {
        out.writeByte(size);
        for (int i = 0; i < size; i++) {
            out.writeFloat(price[i]);
            out.writeInt(lastAt[i]);
            out.writeInt(firstSale[i]);
            out.writeInt(lastSale[i]);
            out.writeInt(count[i]);
            for (int j = 0; j < BUYERS; j++) {
                out.writeLong(buyers[i * BUYERS + j]);
            }
        }
    }

    static Ladder restore(DataInput in) throws IOException {
        Ladder ladder = new Ladder();
        ladder.size = in.readByte();
        ladder.resize(ladder.size);
        for (int i = 0; i < ladder.size; i++) {
            ladder.price[i] = in.readFloat();
            ladder.lastAt[i] = in.readInt();
            ladder.firstSale[i] = in.readInt();
            ladder.lastSale[i] = in.readInt();
            ladder.count[i] = in.readInt();
            for (int j = 0; j < BUYERS; j++) {
                ladder.buyers[i * BUYERS + j] = in.readLong();
            }
        }
        return ladder;
    }
}
