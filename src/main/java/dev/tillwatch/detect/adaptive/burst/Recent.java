package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the last hours, by customer: only who has ordered lately takes any room. An order that leaves them goes
 * into its customer's pace, so that a burst is never measured by itself.
 */
final class Recent {

    private static final int FIRST_CAPACITY = 64;

    private final LongMap<Orders> byCustomer = new LongMap<>();
    private final Rates rates;
    /** In the order in which they came, as a ring: time, customer, id of each. */
    private long[] queue = new long[FIRST_CAPACITY * 3];

    private int head;
    private int queued;

    Recent(Rates rates) {
        this.rates = rates;
    }

    @Nullable
    Orders of(long customer) {
        return byCustomer.get(customer);
    }

    /** The customer's orders, with one that will be added. */
    Orders expect(long customer, long time, long id) {
        if (queued * 3 == queue.length) {
            long[] larger = new long[queue.length * 2];
            int tail = queue.length - head * 3;
            System.arraycopy(queue, head * 3, larger, 0, tail);
            System.arraycopy(queue, 0, larger, tail, head * 3);
            queue = larger;
            head = 0;
        }
        int at = (head + queued) % (queue.length / 3) * 3;
        queue[at] = time;
        queue[at + 1] = customer;
        queue[at + 2] = id;
        queued++;
        return byCustomer.getOrCreate(customer, key -> new Orders());
    }

    void dropWhereEmpty(long customer, Orders orders) {
        if (orders.size() == 0) {
            byCustomer.remove(customer);
        }
    }

    /** Lets go of what is older. */
    void letGo(long before) {
        while (queued > 0 && queue[head * 3] < before) {
            long time = queue[head * 3];
            long customer = queue[head * 3 + 1];
            Orders orders = byCustomer.get(customer);
            int index = orders == null ? -1 : orders.find(time, queue[head * 3 + 2]);
            if (orders != null && index >= 0) {
                orders.remove(index);
                rates.add(customer, AdaptiveBurstDetector.minute(time));
                dropWhereEmpty(customer, orders);
            }
            head = (head + 1) % (queue.length / 3);
            queued--;
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byCustomer.size());
        byCustomer.<IOException>forEach((customer, orders) -> {
            out.writeLong(customer);
            orders.save(out);
        });
        out.writeInt(queued);
        for (int i = 0; i < queued; i++) {
            int at = (head + i) % (queue.length / 3) * 3;
            for (int j = at; j < at + 3; j++) {
                out.writeLong(queue[j]);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        byCustomer.expect(count);
        for (int i = 0; i < count; i++) {
            byCustomer.put(in.readLong(), Orders.restore(in));
        }
        queued = in.readInt();
        queue = Arrays.copyOf(queue, Math.max(FIRST_CAPACITY, queued) * 3);
        for (int i = 0; i < queued * 3; i++) {
            queue[i] = in.readLong();
        }
    }
}
