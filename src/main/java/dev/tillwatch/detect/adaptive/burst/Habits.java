package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** On which days a customer had how large a burst: what it does again and again is its habit. */
final class Habits {

    /** Days that are remembered of a customer. */
    private static final int MOST = 12;
    /** So many times as large as on the earlier days is still the same. */
    private static final double ALIKE = 1.5;

    private static final int SIZE_BITS = 24;
    private static final long SIZE_MASK = (1 << SIZE_BITS) - 1;

    private final LongMap<long[]> days = new LongMap<>();
    private final int enough;

    /** @param enough earlier days that make a habit */
    Habits(int enough) {
        this.enough = enough;
    }

    /** A burst of that many orders on that day. */
    void note(long customer, long day, int size) {
        long[] known = days.get(customer);
        if (known == null) {
            days.put(customer, new long[] {packed(day, size)});
            return;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] >> SIZE_BITS == day) {
                known[i] = packed(day, Math.max(size(known[i]), size));
                return;
            }
        }
        long[] more = known.length < MOST ? Arrays.copyOf(known, known.length + 1) : known;
        if (more == known) {
            System.arraycopy(known, 1, known, 0, MOST - 1);
        }
        more[more.length - 1] = packed(day, size);
        days.put(customer, more);
    }

    /** Whether enough days before that one had one about as large. */
    boolean holds(long customer, long day, int size) {
        return earlier(customer, day, size) >= enough;
    }

    int earlier(long customer, long day, int size) {
        long[] known = days.get(customer);
        int alike = 0;
        for (int i = 0; known != null && i < known.length; i++) {
            alike += known[i] >> SIZE_BITS < day && size(known[i]) * ALIKE >= size ? 1 : 0;
        }
        return alike;
    }

    private static long packed(long day, int size) {
        return day << SIZE_BITS | size;
    }

    private static int size(long entry) {
        return (int) (entry & SIZE_MASK);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(days.size());
        days.<IOException>forEach((customer, known) -> {
            out.writeLong(customer);
            out.writeByte(known.length);
            for (long entry : known) {
                out.writeLong(entry);
            }
        });
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        days.expect(count);
        for (int i = 0; i < count; i++) {
            long customer = in.readLong();
            long[] known = new long[in.readByte()];
            for (int j = 0; j < known.length; j++) {
                known[j] = in.readLong();
            }
            days.put(customer, known);
        }
    }
}
