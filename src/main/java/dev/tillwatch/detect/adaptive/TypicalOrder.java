package dev.tillwatch.detect.adaptive;

import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A running median of the orders' totals in one number: each order moves it a small step up or down, a larger one at the
 * beginning. What scores weigh money against; a correction of an order leaves it as it is.
 */
public final class TypicalOrder {

    /** Of the logarithm; after many orders it moves by half a percent an order. */
    private static final double SMALLEST_STEP = 0.005;

    private double logMedian = Double.NaN;
    private long seen;

    /** A new order. */
    public void see(Transaction order) {
        @Nullable BigDecimal total = order.total();
        double amount = total == null ? 0 : total.doubleValue();
        if (amount <= 0) {
            return;
        }
        double log = Math.log(amount);
        if (seen == 0) {
            logMedian = log;
        } else {
            double step = Math.max(SMALLEST_STEP, 1.0 / (seen + 1));
            logMedian += step * Math.signum(log - logMedian);
        }
        seen++;
    }

    /** The median, 0 as long as no order is known. */
    public double amount() {
        return seen == 0 ? 0 : Math.exp(logMedian);
    }

    public void save(DataOutput out) throws IOException {
        out.writeDouble(logMedian);
        out.writeLong(seen);
    }

    public void restore(DataInput in) throws IOException {
        logMedian = in.readDouble();
        seen = in.readLong();
    }
}
