package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/** What one calendar day holds, over all statuses: orders by hour, failed ones, revenue. */
final class DayCount {

    static final int HOURS = 24;

    private final int[] hours = new int[HOURS];
    private int orders;
    private int failed;
    private int withTotal;
    private BigDecimal revenue = BigDecimal.ZERO;

    /** Puts a transaction in, or takes it out again; a missing total adds nothing. */
    void take(Transaction transaction, int hour, boolean in) {
        int one = in ? 1 : -1;
        hours[hour] += one;
        orders += one;
        failed += transaction.status() == Status.FAILED ? one : 0;
        BigDecimal total = transaction.total();
        if (total != null) {
            withTotal += one;
            revenue = in ? revenue.add(total) : revenue.subtract(total);
        }
    }

    int hour(int hour) {
        return hours[hour];
    }

    int orders() {
        return orders;
    }

    int failed() {
        return failed;
    }

    BigDecimal revenue() {
        return revenue;
    }

    /** Whether any total is known: a sum of none is no figure. */
    boolean hasRevenue() {
        return withTotal > 0;
    }

    void save(DataOutput out) throws IOException {
        for (int hour : hours) {
            out.writeInt(hour);
        }
        out.writeInt(failed);
        out.writeInt(withTotal);
        Format.writeDecimal(out, revenue);
    }

    static DayCount restore(DataInput in) throws IOException {
        DayCount count = new DayCount();
        for (int hour = 0; hour < HOURS; hour++) {
            count.hours[hour] = in.readInt();
            count.orders += count.hours[hour];
        }
        count.failed = in.readInt();
        count.withTotal = in.readInt();
        count.revenue = Format.readDecimal(in);
        return count;
    }
}
