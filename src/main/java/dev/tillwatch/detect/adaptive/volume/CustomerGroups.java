package dev.tillwatch.detect.adaptive.volume;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/**
 * The orders of one hour by groups of customers, which tell the many orders of one customer from one order each of many.
 * They are sums, so that corrections take out what was put in, and no larger for a million customers than for a hundred.
 */
final class CustomerGroups {

    static final int GROUPS = 256;

    /** Orders that count of any group: customers do come back within the hour, and two may share a group. */
    private static final int SOME = 2;

    private static final int GROUP_BITS = 8;
    /** Spreads ids that follow each other over the groups (Knuth's multiplicative hashing). */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private final int[] orders = new int[GROUPS];

    /** The group that a customer belongs to. */
    static int of(long customer) {
        return (int) ((customer * SPREADING) >>> (Long.SIZE - GROUP_BITS));
    }

    void take(int group, boolean in) {
        orders[group] += in ? 1 : -1;
    }

    void addTo(int[] sums) {
        for (int group = 0; group < GROUPS; group++) {
            sums[group] += orders[group];
        }
    }

    /**
     * All orders, but of a group far beyond the middle one only as many as may be chance.
     *
     * @param many groups in which a customer stands for many people; there each order counts
     */
    int withoutCrowds(BitSet many) {
        int most = SOME + 2 * middle();
        int sum = 0;
        for (int group = 0; group < GROUPS; group++) {
            sum += many.get(group) ? orders[group] : Math.min(orders[group], most);
        }
        return sum;
    }

    private int middle() {
        int middle = 0;
        while (2 * atMost(middle) <= GROUPS) {
            middle++;
        }
        return middle;
    }

    private int atMost(int some) {
        int count = 0;
        for (int each : orders) {
            count += each <= some ? 1 : 0;
        }
        return count;
    }

    /** Most groups have none. */
    void save(DataOutput out) throws IOException {
        int used = 0;
        for (int some : orders) {
            used += some == 0 ? 0 : 1;
        }
        out.writeShort(used);
        for (int group = 0; group < GROUPS; group++) {
            if (orders[group] != 0) {
                out.writeByte(group);
                out.writeInt(orders[group]);
            }
        }
    }

    static CustomerGroups restore(DataInput in) throws IOException {
        CustomerGroups groups = new CustomerGroups();
        int used = in.readShort();
        for (int i = 0; i < used; i++) {
            groups.orders[in.readUnsignedByte()] = in.readInt();
        }
        return groups;
    }
}
