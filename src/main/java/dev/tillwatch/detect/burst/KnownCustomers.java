package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.state.Format;
import dev.tillwatch.model.Customer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** The names of those customers that have an episode, since a change of one may come without a name; no others are kept. */
final class KnownCustomers {

    private final Map<Long, Customer> kept = new HashMap<>();
    private final Map<Long, Customer> seen = new HashMap<>();
    private final Set<Long> involved = new HashSet<>();

    /** Takes a name in; true when it differs from the one that a shown row carries. */
    boolean see(Customer customer) {
        seen.put(customer.id(), customer);
        Customer known = kept.get(customer.id());
        return known != null && !known.equals(customer);
    }

    /** A customer whose payment left: the name may be needed no longer. */
    void involve(long id) {
        involved.add(id);
    }

    Customer get(long id) {
        Customer customer = seen.get(id);
        return customer != null ? customer : kept.getOrDefault(id, new Customer(id, null));
    }

    /** The batch is over: keeps the names that are still needed. */
    void settle(LongPredicate needed) {
        involved.addAll(seen.keySet());
        for (long id : involved) {
            Customer customer = seen.get(id);
            if (!needed.test(id)) {
                kept.remove(id);
            } else if (customer != null) {
                kept.put(id, customer);
            }
        }
        involved.clear();
        seen.clear();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(kept.size());
        for (Customer customer : kept.values()) {
            out.writeLong(customer.id());
            Format.writeText(out, customer.name());
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            kept.put(id, new Customer(id, Format.readText(in)));
        }
    }
}
