package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A failed payment as its row shows it; kept, since a payment that comes later can put it into a cluster.
 *
 * @param at in microseconds, {@link #UNDATED} without a date
 * @param amount packed
 */
record FailedPayment(long id, Customer customer, long at, long amount, List<Item> items) {

    static final long UNDATED = Long.MIN_VALUE;

    /** A line: the name to show, and whether it is the copy made at the sale. */
    record Item(long id, String shown, boolean copied) {}

    FailedPayment {
        items = List.copyOf(items);
    }

    static FailedPayment of(Transaction transaction) {
        List<Item> items = new ArrayList<>();
        for (LineItem item : transaction.items()) {
            items.add(new Item(item.id(), item.displayName(), item.productName() != null));
        }
        return new FailedPayment(
                transaction.id(),
                transaction.customer(),
                transaction.at() == null ? UNDATED : Micros.of(transaction.at()),
                PackedAmount.pack(transaction.total()),
                items);
    }

    boolean dated() {
        return at != UNDATED;
    }

    Value amountValue() {
        BigDecimal total = PackedAmount.unpack(amount);
        return total == null ? new Value.Absent() : new Value.Money(total);
    }
}
