package dev.tillwatch.store;

import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the items of neighbouring transactions, of as many as may be read at once, along their own primary key: the index on transaction_id says which ids they
 * have, and to look each up through it costs a server several times as much. Where their ids lie far apart they are looked
 * up all the same.
 */
final class PastItems {

    static final String SPAN = "MIN(i.item_id), MAX(i.item_id), COUNT(*) FROM transaction_items i"
            + " WHERE i.transaction_id BETWEEN ? AND ?";

    /** The transaction in which the first item lies that is too many. */
    static final String FIRST_TOO_MANY = "i.transaction_id FROM transaction_items i"
            + " WHERE i.transaction_id BETWEEN ? AND ? ORDER BY i.transaction_id LIMIT 1 OFFSET ?";

    /** Items read at once: a few dozen MB; a usual chunk of the past has a third of them. A single order may have more. */
    static final int MOST = 100_000;

    /** Items of other transactions that are read beside each one that is wanted, at most; and beside all of them. */
    private static final long BESIDE_EACH = 2;

    private static final long BESIDE_ALL = 1_000;

    /** The lowest and the highest id of some items, and how many there are. */
    private record Span(long lowest, long highest, long count) {

        boolean isClose() {
            return highest - lowest < count + count * BESIDE_EACH + BESIDE_ALL;
        }
    }

    private final Db db;
    private final int limitMs;
    private final int most;

    /** @param most items read at once */
    PastItems(Db db, int limitMs, int most) {
        this.db = db;
        this.limitMs = limitMs;
        this.most = most;
    }

    /** The first of these transactions, one at least, with all their items. */
    RawRows with(List<RawTransaction> ascending) throws ShopUnavailable {
        if (ascending.isEmpty()) {
            return new RawRows();
        }
        List<RawTransaction> first = ascending.subList(0, fitting(ascending));
        return new RawRows(
                first, of(new IdRange(first.getFirst().id(), first.getLast().id())));
    }

    private int fitting(List<RawTransaction> ascending) throws ShopUnavailable {
        List<Long> tooMany = db.list(
                Sql.select(FIRST_TOO_MANY, limitMs),
                List.of(ascending.getFirst().id(), ascending.getLast().id(), most),
                row -> row.getLong(1));
        long fitting = tooMany.isEmpty()
                ? ascending.size()
                : ascending.stream()
                        .filter(row -> row.id() < tooMany.getFirst())
                        .count();
        return Math.toIntExact(Math.max(1, fitting));
    }

    /** By transaction, then by item. */
    private List<RawItem> of(IdRange transactions) throws ShopUnavailable {
        List<Long> ids = List.of(transactions.from(), transactions.to());
        Span span = db.list(
                        Sql.select(SPAN, limitMs), ids, row -> new Span(row.getLong(1), row.getLong(2), row.getLong(3)))
                .getFirst();
        if (span.count == 0) {
            return List.of();
        }
        if (!span.isClose()) {
            return db.list(Sql.select(Sql.ITEMS_IN_RANGE, limitMs), ids, RawItem::read);
        }
        List<RawItem> items = new ArrayList<>();
        for (RawItem item :
                db.list(Sql.select(Sql.ITEMS_BY_ID, limitMs), List.of(span.lowest, span.highest), RawItem::read)) {
            if (item.transactionId() >= transactions.from() && item.transactionId() <= transactions.to()) {
                items.add(item);
            }
        }
        items.sort(Comparator.comparingLong(RawItem::transactionId));
        return items;
    }
}
