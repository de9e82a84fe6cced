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

    private static final double UP = Math.exp(SMALLEST_STEP);
    private static final double DOWN = Math.exp(-SMALLEST_STEP);
    /** Orders after which the step is the smallest. */
    private static final long YOUNG = Math.round(1 / SMALLEST_STEP);

    private double median;
    private long seen;

    /** A new order. */
    public void see(Transaction order) {
        @Nullable BigDecimal total = order.total();
        double amount = total == null ? 0 : total.doubleValue();
        if (amount <= 0) {
            return;
        }
        if (seen == 0) {
            median = amount;
        } else if (amount != median) {
            boolean up = amount > median;
            median *= seen >= YOUNG ? (up ? UP : DOWN) : Math.exp((up ? 1.0 : -1.0) / (seen + 1));
        }
        seen++;
    }

    /** The median, 0 as long as no order is known. */
    public double amount() {
        return median;
    }

    public void save(DataOutput out) throws IOException {
        out.writeDouble(median);
        out.writeLong(seen);
    }

    public void restore(DataInput in) throws IOException {
        median = in.readDouble();
        seen = in.readLong();
    }
}
