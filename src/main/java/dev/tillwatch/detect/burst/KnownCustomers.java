package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.NamelessOutput;
import dev.tillwatch.model.Customer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The names of those customers that have an episode, since a change of one may come without a name; no others are kept. */
final class KnownCustomers {

    private final LongMap<Customer> kept = new LongMap<>();
    /** Of this batch, each customer's last. */
    private final LongMap<Customer> seen = new LongMap<>();

    private final List<Long> left = new ArrayList<>();

    /** Takes in the name of a customer with an episode; true when it differs from the one that a shown row carries. */
    boolean see(Customer customer) {
        seen.put(customer.id(), customer);
        Customer known = kept.get(customer.id());
        return known != null && !known.equals(customer);
    }

    /** A customer whose payment left: the name may be needed no longer. */
    void involve(long id) {
        left.add(id);
    }

    Customer get(long id) {
        Customer customer = seen.get(id);
        @Nullable Customer known = customer != null ? customer : kept.get(id);
        return known != null ? known : new Customer(id, null);
    }

    /** The batch is over: keeps the names that are still needed. */
    void settle(LongPredicate needed) {
        seen.forEach((id, customer) -> {
            if (needed.test(id)) {
                kept.put(id, customer);
            } else {
                kept.remove(id);
            }
        });
        for (long id : left) {
            if (!needed.test(id)) {
                kept.remove(id);
            }
        }
        left.clear();
        seen.clear();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(kept.size());
        kept.<IOException>forEach((id, customer) -> {
            out.writeLong(id);
            Format.writeText(out, NamelessOutput.takesNames(out) ? customer.name() : null);
        });
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        kept.expect(count);
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            kept.put(id, new Customer(id, Format.readText(in)));
        }
    }
}
