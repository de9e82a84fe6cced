package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows as last read, of which a poll reads again those from the first one on that is not as it was.
 *
 * <p>Each row comes with its checksum; a later poll has the server add up the checksums of blocks of rows and compares
 * them with those of the rows that are held. So it does not matter which server gave the one and which the other. Half
 * of the rows are looked at in a poll, the other half in the next, and the very newest in each.
 */
final class NewestRows {

    /** Ids of transactions in a block: few, since the newest rows change the most. */
    private static final int BLOCK = 32;

    /** Ids of transactions that are looked at together; a multiple of the block. */
    private static final int PART = 128;

    static final String TRANSACTIONS_FROM = Sql.TRANSACTION_COLUMNS + ", " + Checksums.TRANSACTION
            + " FROM transactions t WHERE t.transaction_id >= ? ORDER BY t.transaction_id LIMIT ?";
    static final String ITEMS_FROM = Sql.ITEM_COLUMNS + ", " + Checksums.ITEM
            + " FROM transaction_items i WHERE i.transaction_id >= ? ORDER BY i.transaction_id, i.item_id LIMIT ?";
    static final String TRANSACTION_SUMS = sums(Checksums.TRANSACTION, "transactions t", "t.transaction_id");
    static final String ITEM_SUMS = sums(Checksums.ITEM, "transaction_items i", "i.transaction_id");

    /** Where the checksum is in what {@link #TRANSACTIONS_FROM} and {@link #ITEMS_FROM} give. */
    private static final int TRANSACTION_SUM = 6;

    private static final int ITEM_SUM = 7;

    /** Checksums of transactions, and of their items by transaction. */
    private record Sums(RowSums transactions, RowSums items) {

        Sums() {
            this(new RowSums(), new RowSums());
        }

        long firstUnlike(Sums other) {
            return Math.min(transactions.firstUnlike(other.transactions), items.firstUnlike(other.items));
        }
    }

    /** Which ids a poll looks at: all from {@code newest} on, and of those before the parts with an odd or even number. */
    private record Look(long first, long last, long newest, boolean odd) {

        boolean takes(long id) {
            return id >= first && id <= last && (id >= newest || Math.abs(id / PART % 2) == (odd ? 1 : 0));
        }

        List<Long> parameters() {
            long low = odd ? PART : 0;
            return List.of(first, last, newest, low, low + PART - 1);
        }
    }

    private final NavigableMap<Long, Transaction> rows = new TreeMap<>();
    private final Sums held = new Sums();
    private Sums read = new Sums();
    private Sums answered = new Sums();
    private @Nullable Look look;
    private long first = Long.MAX_VALUE;
    private long catalogVersion = -1;
    private boolean whole;
    private boolean odd;

    private static String sums(String checksum, String table, String id) {
        String block = Checksums.blockOf(id, BLOCK);
        return block + ", COUNT(*), SUM(" + checksum + ") FROM " + table + " WHERE " + id + " BETWEEN ? AND ? AND ("
                + id + " >= ? OR ABS(MOD(" + id + ", " + 2 * PART + ")) BETWEEN ? AND ?) GROUP BY " + block;
    }

    /** What the checksums are now; to be asked behind all that the rows are expected to hold. */
    List<Query> questions(int limitMs) {
        answered = new Sums();
        look = null;
        if (rows.isEmpty() || !whole) {
            return List.of();
        }
        Look next = new Look(first, rows.lastKey(), rows.lastKey() - rows.lastKey() % PART, odd);
        look = next;
        return List.of(
                new Query(
                        Sql.select(TRANSACTION_SUMS, limitMs),
                        next.parameters(),
                        row -> add(answered.transactions, row)),
                new Query(Sql.select(ITEM_SUMS, limitMs), next.parameters(), row -> add(answered.items, row)));
    }

    private static long add(RowSums sums, ResultSet row) throws SQLException {
        long block = row.getLong(1);
        sums.add(block, row.getLong(2), Checksums.number(row, 3));
        return block;
    }

    /** The first id from which on rows have to be read; {@link #before} has those below it. */
    long readFrom(long from, long version) {
        Look asked = look;
        if (asked == null || version != catalogVersion || from < first) {
            return from;
        }
        Sums expected = new Sums(held.transactions.blocks(asked::takes, BLOCK), held.items.blocks(asked::takes, BLOCK));
        return Math.max(from, Math.min(end(), expected.firstUnlike(answered)));
    }

    /** The first id behind all rows. */
    long end() {
        return rows.isEmpty() ? Long.MIN_VALUE : rows.lastKey() + 1;
    }

    /** The queries that read the first rows from an id on. */
    List<Query> reading(long from, RawRows into, int mostTransactions, int mostItems, int limitMs) {
        read = new Sums();
        return List.of(
                new Query(Sql.select(TRANSACTIONS_FROM, limitMs), List.of(from, mostTransactions), row -> {
                    RawTransaction transaction = RawTransaction.read(row);
                    read.transactions.add(transaction.id(), 1, row.getLong(TRANSACTION_SUM));
                    return into.transactions().add(transaction);
                }),
                new Query(Sql.select(ITEMS_FROM, limitMs), List.of(from, mostItems), row -> {
                    RawItem item = RawItem.read(row);
                    read.items.add(item.transactionId(), 1, row.getLong(ITEM_SUM));
                    return into.items().add(item);
                }));
    }

    /** The rows between two ids as they were read before. */
    List<Transaction> before(long from, long readFrom) {
        return new ArrayList<>(rows.subMap(from, true, readFrom, false).values());
    }

    /** Keeps rows from {@code from} on, with those just read; where they are not whole the next poll reads all again. */
    void put(long from, long readFrom, List<Transaction> justRead, boolean isWhole, long version) {
        rows.headMap(from, false).clear();
        rows.tailMap(readFrom, true).clear();
        justRead.forEach(row -> rows.put(row.id(), row));
        held.transactions.become(from, readFrom, read.transactions);
        held.items.become(from, readFrom, read.items);
        first = from;
        whole = isWhole;
        odd = !odd;
        look = null;
        catalogVersion = version;
    }
}
