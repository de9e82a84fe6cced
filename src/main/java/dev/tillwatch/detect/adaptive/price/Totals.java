package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Compares an order's total with the sum of its lines. In a shop whose totals hold more than the lines (freight, taxes)
 * it finds nothing: there most totals differ.
 */
final class Totals {

    private static final double SHARE = 0.01;
    private static final double ROUNDING = 0.02;
    /** Of the orders; where more differ, a difference is no error. */
    private static final double MOST = 0.1;
    /** Of one order in what is known of all. */
    private static final double WEIGHT = 0.005;

    private double differing;

    /** The sum of the lines where the total differs from it, else null. */
    @Nullable
    BigDecimal take(Transaction order) {
        BigDecimal total = order.total();
        BigDecimal sum = total == null || order.items().isEmpty() ? null : sum(order);
        if (total == null || sum == null) {
            return null;
        }
        boolean differs = Math.abs(total.doubleValue() - sum.doubleValue()) > SHARE * sum.doubleValue() + ROUNDING;
        boolean rare = differing < MOST;
        differing += WEIGHT * ((differs ? 1 : 0) - differing);
        return differs && rare ? sum : null;
    }

    private static @Nullable BigDecimal sum(Transaction order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LineItem item : order.items()) {
            BigDecimal price = item.soldPrice();
            Integer quantity = item.quantity();
            if (price == null || quantity == null) {
                return null;
            }
            sum = sum.add(quantity == 1 ? price : price.multiply(BigDecimal.valueOf(quantity)));
        }
        return sum;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(differing);
    }

    void restore(DataInput in) throws IOException {
        differing = in.readDouble();
    }
}
