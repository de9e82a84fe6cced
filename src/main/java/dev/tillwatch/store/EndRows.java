package dev.tillwatch.store;

import dev.tillwatch.model.Customer;
import dev.tillwatch.monitor.ItemRef;
import dev.tillwatch.monitor.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows from an id on to the end of the tables, each with its checksum, as one poll reads them; who the customers are
 * comes with them.
 */
final class EndRows {

    /** Items read for each transaction; where orders are larger, fewer transactions are read. */
    private static final int ITEMS_EACH = 4;

    private static final String COLUMNS = Sql.TRANSACTION_COLUMNS + ", " + Checksums.TRANSACTION;

    static final String TRANSACTIONS_FROM = COLUMNS + ", " + Sql.CUSTOMER_COLUMNS
            + " FROM transactions t LEFT JOIN customers c ON c.customer_id = t.customer_id WHERE t.transaction_id >= ?"
            + " ORDER BY t.transaction_id LIMIT ?";
    static final String ITEMS_FROM = Sql.ITEM_COLUMNS + ", " + Checksums.ITEM
            + " FROM transaction_items i WHERE i.transaction_id >= ? ORDER BY i.transaction_id, i.item_id LIMIT ?";

    /** Along the primary key, which costs a third of looking each item up by its transaction. */
    static final String NEW_ITEMS = Sql.ITEM_COLUMNS + ", " + Checksums.ITEM
            + " FROM transaction_items i WHERE i.item_id > ? ORDER BY i.item_id LIMIT ?";

    /** Of which transactions there are items: from the index on transaction_id alone. */
    static final String ITEMS_OF = "i.transaction_id FROM transaction_items i WHERE i.transaction_id >= ?"
            + " ORDER BY i.transaction_id LIMIT ?";

    /** Where these are in what the statements give. */
    private static final int TRANSACTION_SUM = 6;

    private static final int CUSTOMER = 7;
    private static final int ITEM_SUM = 7;
    private static final int ITEM_TRANSACTION = 2;

    private final long from;
    private final int most;
    private final RawRows rows = new RawRows();
    private final HeldSums sums = new HeldSums();
    private final Map<Long, Customer> customers = new HashMap<>();
    private final List<Long> itemsOf = new ArrayList<>();

    /** @param most transactions */
    EndRows(long from, int most) {
        this.from = from;
        this.most = most;
    }

    long from() {
        return from;
    }

    RawRows rows() {
        return rows;
    }

    /** Those of them that are known to the shop, by id. */
    Map<Long, Customer> customers() {
        return customers;
    }

    HeldSums sums() {
        return sums;
    }

    List<Query> queries(CustomerNames names, int limitMs) {
        return List.of(
                transactions(names, limitMs),
                new Query(Sql.select(ITEMS_FROM, limitMs), List.of(from, mostItems()), this::addItem));
    }

    /** The items behind an id, which go into {@code all}: those of these rows are expected among them. */
    Query newItems(List<ItemRef> all, long after, int limitMs) {
        return new Query(Sql.select(NEW_ITEMS, limitMs), List.of(after, Question.MOST_ITEMS), row -> {
            ItemRef item = new ItemRef(row.getLong(1), row.getLong(ITEM_TRANSACTION));
            if (item.transactionId() >= from) {
                addItem(row);
            }
            return all.add(item);
        });
    }

    /** The transactions, and how many items they have. */
    List<Query> withNewItems(CustomerNames names, int limitMs) {
        return List.of(
                transactions(names, limitMs),
                Query.into(itemsOf, Sql.select(ITEMS_OF, limitMs), List.of(from, mostItems()), row -> row.getLong(1)));
    }

    private Query transactions(CustomerNames names, int limitMs) {
        return new Query(Sql.select(TRANSACTIONS_FROM, limitMs), List.of(from, most), row -> {
            RawTransaction transaction = RawTransaction.read(row);
            sums.transactions().addRow(transaction.id(), transaction.id(), row.getLong(TRANSACTION_SUM));
            Customer customer = names.learn(row, CUSTOMER);
            if (customer != null) {
                customers.put(customer.id(), customer);
            }
            return rows.transactions().add(transaction);
        });
    }

    private boolean addItem(ResultSet row) throws SQLException {
        RawItem item = RawItem.read(row);
        sums.items().addRow(item.transactionId(), item.id(), row.getLong(ITEM_SUM));
        return rows.items().add(item);
    }

    private long mostItems() {
        return (long) most * ITEMS_EACH;
    }

    /** Whether nothing is cut off, and all items of these transactions were among the new ones. */
    boolean isWhole() {
        long last = rows.transactions().isEmpty()
                ? from - 1
                : rows.transactions().getLast().id();
        long found = rows.items().stream()
                .filter(item -> item.transactionId() <= last)
                .count();
        return hasAllTransactions()
                && itemsOf.size() < mostItems()
                && found == itemsOf.stream().filter(id -> id <= last).count();
    }

    /** Into the order of their transactions. */
    void sortItems() {
        rows.items().sort(Comparator.comparingLong(RawItem::transactionId).thenComparingLong(RawItem::id));
    }

    boolean hasAllTransactions() {
        return rows.transactions().size() < most;
    }

    /** Otherwise those of the last transaction may be missing, and those of all behind it. */
    boolean hasAllItems() {
        return rows.items().size() < mostItems();
    }
}
