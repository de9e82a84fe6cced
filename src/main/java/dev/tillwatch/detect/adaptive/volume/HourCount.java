package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/** What one hour holds: its orders by groups of customers, and how many of them were declined. */
final class HourCount {

    private final CustomerGroups groups;
    private int orders;
    private int declined;

    HourCount() {
        this(new CustomerGroups());
    }

    private HourCount(CustomerGroups groups) {
        this.groups = groups;
    }

    void take(Transaction transaction, boolean in) {
        int one = in ? 1 : -1;
        orders += one;
        declined += transaction.status() == Status.FAILED ? one : 0;
        groups.take(CustomerGroups.of(transaction.customer().id()), in);
    }

    int orders() {
        return orders;
    }

    int declined() {
        return declined;
    }

    CustomerGroups groups() {
        return groups;
    }

    /** As it is judged: the many orders of one customer are another detector's, and so are payments that are tried in vain. */
    JudgedCount judged(BitSet many) {
        int some = groups.withoutCrowds(many);
        return new JudgedCount(some, Math.min(some, orders - declined));
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(orders);
        out.writeInt(declined);
        groups.save(out);
    }

    static HourCount restore(DataInput in) throws IOException {
        int orders = in.readInt();
        int declined = in.readInt();
        HourCount count = new HourCount(CustomerGroups.restore(in));
        count.orders = orders;
        count.declined = declined;
        return count;
    }
}
