package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one calendar day holds, over all statuses: its hours, its revenue. */
final class DayCount {

    static final int HOURS = 24;

    private final @Nullable HourCount[] hours = new HourCount[HOURS];
    private final int[] groups = new int[CustomerGroups.GROUPS];
    private int orders;
    private int withTotal;
    private BigDecimal revenue = BigDecimal.ZERO;

    /** Puts a transaction in, or takes it out again; a missing total adds nothing. */
    void take(Transaction transaction, int hour, boolean in) {
        int one = in ? 1 : -1;
        HourCount count = hours[hour];
        if (count == null) {
            count = new HourCount();
            hours[hour] = count;
        }
        count.take(transaction, in);
        groups[CustomerGroups.of(transaction.customer().id())] += one;
        orders += one;
        BigDecimal total = transaction.total();
        if (total != null) {
            withTotal += one;
            revenue = in ? revenue.add(total) : revenue.subtract(total);
        }
    }

    int hour(int hour) {
        HourCount count = hours[hour];
        return count == null ? 0 : count.orders();
    }

    /** @param many groups in which a customer stands for many people */
    JudgedCount judged(int hour, BitSet many) {
        HourCount count = hours[hour];
        return count == null ? JudgedCount.NONE : count.judged(many);
    }

    int orders() {
        return orders;
    }

    int failed() {
        int failed = 0;
        for (HourCount hour : hours) {
            failed += hour == null ? 0 : hour.declined();
        }
        return failed;
    }

    /** Adds the orders of each group of customers. */
    void addGroups(int[] sums) {
        for (int group = 0; group < groups.length; group++) {
            sums[group] += groups[group];
        }
    }

    BigDecimal revenue() {
        return revenue;
    }

    /** Whether any total is known: a sum of none is no figure. */
    boolean hasRevenue() {
        return withTotal > 0;
    }

    void save(DataOutput out) throws IOException {
        for (HourCount hour : hours) {
            boolean any = hour != null && hour.orders() > 0;
            out.writeBoolean(any);
            if (hour != null && any) {
                hour.save(out);
            }
        }
        out.writeInt(withTotal);
        Format.writeDecimal(out, revenue);
    }

    static DayCount restore(DataInput in) throws IOException {
        DayCount count = new DayCount();
        for (int hour = 0; hour < HOURS; hour++) {
            if (in.readBoolean()) {
                HourCount one = HourCount.restore(in);
                count.hours[hour] = one;
                count.orders += one.orders();
                one.groups().addTo(count.groups);
            }
        }
        count.withTotal = in.readInt();
        count.revenue = Format.readDecimal(in);
        return count;
    }
}
