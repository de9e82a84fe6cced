package dev.tillwatch.detect.volume;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;

/** What one calendar day holds so far, over all statuses. */
final class DayTotals {

    private int orders;
    private int failed;
    private int withTotal;
    private BigDecimal revenue = BigDecimal.ZERO;

    /** Puts a transaction in, or takes it out again; a missing total adds nothing. */
    void take(Transaction transaction, boolean in) {
        int one = in ? 1 : -1;
        orders += one;
        failed += transaction.status() == Status.FAILED ? one : 0;
        BigDecimal total = transaction.total();
        if (total != null) {
            withTotal += one;
            revenue = in ? revenue.add(total) : revenue.subtract(total);
        }
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

    /** Whether any total is known: a sum of none is no figure, as in SQL. */
    boolean hasRevenue() {
        return withTotal > 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(orders);
        out.writeInt(failed);
        out.writeInt(withTotal);
        Format.writeDecimal(out, revenue);
    }

    static DayTotals restore(DataInput in) throws IOException {
        DayTotals totals = new DayTotals();
        totals.orders = in.readInt();
        totals.failed = in.readInt();
        totals.withTotal = in.readInt();
        totals.revenue = Format.readDecimal(in);
        return totals;
    }
}
