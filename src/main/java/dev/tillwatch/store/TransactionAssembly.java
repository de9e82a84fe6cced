package dev.tillwatch.store;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts transactions together from their rows, the catalog and who the customers are. */
final class TransactionAssembly {

    private final Db db;
    private final Catalog catalog;
    private final CustomerNames names;
    private final int limitMs;

    TransactionAssembly(Db db, Catalog catalog, CustomerNames names, int limitMs) {
        this.db = db;
        this.catalog = catalog;
        this.names = names;
        this.limitMs = limitMs;
    }

    /** Those of the ids that exist, ascending. */
    List<Transaction> withIds(Collection<Long> ids) throws ShopUnavailable {
        RawRows rows = new RawRows();
        db.run(rows.withIds(ids, limitMs));
        return assemble(rows);
    }

    /** Those customers that exist. */
    Map<Long, Customer> customers(Collection<Long> ids) throws ShopUnavailable {
        Map<Long, Customer> customerOf = new HashMap<>();
        db.run(names.questions(ids, customerOf, limitMs));
        return customerOf;
    }

    /** The names of those customers that exist. */
    Map<Long, String> namesOf(Collection<Long> customers) throws ShopUnavailable {
        Map<Long, String> nameOf = new HashMap<>();
        customers(customers).forEach((id, customer) -> {
            if (customer.name() != null) {
                nameOf.put(id, customer.name());
            }
        });
        return nameOf;
    }

    /** Rows and items come ordered by transaction, items by their id within it; those of other transactions are left out. */
    List<Transaction> assemble(RawRows rows) throws ShopUnavailable {
        return assemble(rows, meet(List.of(rows), Map.of()));
    }

    /** Learns which products and customers the rows mean, in one round trip; gives the customers, some known already. */
    Map<Long, Customer> meet(List<RawRows> all, Map<Long, Customer> known) throws ShopUnavailable {
        Map<String, Long> codes = new HashMap<>();
        List<Long> customers = new ArrayList<>();
        for (RawRows rows : all) {
            for (RawItem item : rows.items()) {
                if (catalog.entry(item.productId()) == null) {
                    codes.putIfAbsent(item.productId(), item.id());
                }
            }
            for (RawTransaction row : rows.transactions()) {
                Long customer = row.customerId();
                if (!known.containsKey(customer)) {
                    customers.add(customer);
                }
            }
        }
        Map<Long, Customer> customerOf = HashMap.newHashMap(customers.size() + known.size());
        customerOf.putAll(known);
        List<Query> queries = new ArrayList<>(catalog.questions(codes, limitMs));
        queries.addAll(names.questions(customers, customerOf, limitMs));
        db.run(queries);
        return customerOf;
    }

    /** The same with customers that come from {@link #meet}. */
    List<Transaction> assemble(RawRows rows, Map<Long, Customer> customerOf) {
        List<Transaction> transactions = new ArrayList<>(rows.transactions().size());
        rows.forEach((row, items) -> {
            LineItem[] lines = new LineItem[items.size()];
            for (int i = 0; i < lines.length; i++) {
                RawItem item = items.get(i);
                lines[i] = item.beside(catalog.entry(item.productId()));
            }
            transactions.add(new Transaction(
                    row.id(),
                    customer(row.customerId(), customerOf),
                    row.at(),
                    row.status(),
                    row.total(),
                    List.of(lines)));
        });
        return transactions;
    }

    /** An object of its own beside its transaction: the shared ones lie all over the memory, where each reader waits for them. */
    private static Customer customer(long id, Map<Long, Customer> customerOf) {
        Customer known = customerOf.get(id);
        return known == null ? new Customer(id, null) : new Customer(id, known.name(), known.city());
    }
}
