package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A failed payment as its row shows it; kept, since a payment that comes later can put it into a cluster.
 *
 * @param at in microseconds, {@link #UNDATED} without a date
 * @param amount packed
 */
record FailedPayment(long id, Customer customer, long at, long amount, List<Item> items) {

    static final long UNDATED = Long.MIN_VALUE;

    /** A line: the name copied at the sale, if any, and the name to show. */
    record Item(long id, @Nullable String copy, String shown) {}

    /** @param pool gives one instance of equal texts, since names repeat */
    static FailedPayment of(Transaction transaction, UnaryOperator<String> pool) {
        List<Item> items = new ArrayList<>();
        for (LineItem item : transaction.items()) {
            String shown = pool.apply(item.displayName());
            items.add(new Item(item.id(), item.productName() == null ? null : shown, shown));
        }
        Customer customer = transaction.customer();
        String name = customer.name();
        return new FailedPayment(
                transaction.id(),
                name == null ? customer : new Customer(customer.id(), pool.apply(name)),
                transaction.at() == null ? UNDATED : Micros.of(transaction.at()),
                PackedAmount.pack(transaction.total()),
                List.copyOf(items));
    }

    boolean dated() {
        return at != UNDATED;
    }

    Value amountValue() {
        BigDecimal total = PackedAmount.unpack(amount);
        return total == null ? new Value.Absent() : new Value.Money(total);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(id);
        out.writeLong(customer.id());
        Format.writeText(out, customer.name());
        out.writeLong(at);
        out.writeLong(amount);
        out.writeInt(items.size());
        for (Item item : items) {
            out.writeLong(item.id());
            Format.writeText(out, item.copy());
            out.writeUTF(item.shown());
        }
    }

    static FailedPayment restore(DataInput in, UnaryOperator<String> pool) throws IOException {
        long id = in.readLong();
        long customerId = in.readLong();
        String name = Format.readText(in);
        Customer customer = new Customer(customerId, name == null ? null : pool.apply(name));
        long at = in.readLong();
        long amount = in.readLong();
        int count = in.readInt();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long item = in.readLong();
            String copy = Format.readText(in);
            String shown = pool.apply(in.readUTF());
            items.add(new Item(item, copy == null ? null : shown, shown));
        }
        return new FailedPayment(id, customer, at, amount, List.copyOf(items));
    }
}
