package dev.tillwatch.store;

import dev.tillwatch.model.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names and cities of customers, remembered for a while for those read last; shared by all connections. */
final class CustomerNames {

    /** Customers kept; about 12 MB. */
    static final int MOST = 100_000;

    /** A customer may be renamed or move: who it is is asked for again after this time. */
    static final Duration LASTS = Duration.ofMinutes(10);

    /** Who it is and when that was read. */
    private record Known(Customer customer, Instant at) {}

    private final InstantSource clock;
    private final int most;
    /** In the order in which they were read. */
    private final LinkedHashMap<Long, Known> known = new LinkedHashMap<>();

    /** Keeps so many at {@code most}: beyond them, who was read longest ago is asked for again. */
    CustomerNames(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Puts the customers that are known into {@code customerOf}, and gives the queries that put in the others; ids may come twice. */
    List<Query> questions(Collection<Long> ids, Map<Long, Customer> customerOf, int limitMs) {
        Set<Long> missing = new TreeSet<>();
        synchronized (known) {
            Instant oldest = clock.instant().minus(LASTS);
            for (long id : ids) {
                Known read = known.get(id);
                if (read == null || read.at.isBefore(oldest)) {
                    missing.add(id);
                } else {
                    customerOf.put(id, read.customer);
                }
            }
        }
        return IdLists.pieces(missing).stream()
                .map(piece -> new Query(Sql.select(Sql.customers(piece.size()), limitMs), piece, row -> {
                    Customer customer = learn(row, 1);
                    return customer != null && customerOf.put(customer.id(), customer) == null;
                }))
                .toList();
    }

    /** Learns from the columns of a customer that begin at this one; a customer whose row is missing reads as NULL. */
    @Nullable
    Customer learn(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (row.wasNull()) {
            return null;
        }
        String city = row.getString(first + 2);
        // A shop has few cities and many customers.
        Customer customer = new Customer(id, row.getString(first + 1), city == null ? null : city.intern());
        synchronized (known) {
            known.putLast(id, new Known(customer, clock.instant()));
            if (known.size() > most) {
                known.pollFirstEntry();
            }
        }
        return customer;
    }
}
