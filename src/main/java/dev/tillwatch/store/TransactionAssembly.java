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
import java.util.Set;
import java.util.TreeSet;

/** Puts transactions together from their rows, the catalog and the customers' names. */
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
        List<RawTransaction> rows = new ArrayList<>();
        List<RawItem> items = new ArrayList<>();
        for (List<Long> piece : IdLists.pieces(new TreeSet<>(ids))) {
            rows.addAll(db.list(
                    Sql.select(Sql.transactionsWithIds(piece.size()), limitMs),
                    statement -> IdLists.bind(statement, piece),
                    RawTransaction::read));
            items.addAll(db.list(
                    Sql.select(Sql.itemsWithIds(piece.size()), limitMs),
                    statement -> IdLists.bind(statement, piece),
                    RawItem::read));
        }
        return assemble(rows, items);
    }

    /** Items must come ordered by id within their transaction; those of other transactions are left out. */
    List<Transaction> assemble(List<RawTransaction> rows, List<RawItem> items) throws ShopUnavailable {
        Map<String, Long> codes = new HashMap<>();
        items.forEach(item -> codes.putIfAbsent(item.productId(), item.id()));
        catalog.resolve(codes, db, limitMs);
        Set<Long> customers = new TreeSet<>();
        rows.forEach(row -> customers.add(row.customerId()));
        Map<Long, String> nameOf = names.of(customers, db, limitMs);

        Map<Long, List<LineItem>> lines = new HashMap<>();
        for (RawItem item : items) {
            lines.computeIfAbsent(item.transactionId(), id -> new ArrayList<>(2))
                    .add(item.beside(catalog.entry(item.productId())));
        }
        List<Transaction> transactions = new ArrayList<>(rows.size());
        for (RawTransaction row : rows) {
            transactions.add(new Transaction(
                    row.id(),
                    new Customer(row.customerId(), nameOf.get(row.customerId())),
                    row.at(),
                    row.status(),
                    row.total(),
                    lines.getOrDefault(row.id(), List.of())));
        }
        return transactions;
    }
}
