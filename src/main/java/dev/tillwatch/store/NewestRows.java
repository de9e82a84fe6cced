package dev.tillwatch.store;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The newest rows as last read, of which a poll reads again those from the first one on that may not be as it was: it asks
 * for checksums of blocks of them.
 *
 * <p>A checksum is asked for before the rows that it stands for are read, so that a change in between makes it differ the
 * next time; and it counts only when the poll before had the same, since two statements may be answered by two servers of
 * which one lags behind.
 */
final class NewestRows {

    /** Ids in a block: few, since the newest rows change the most and a block is read again as a whole. */
    private static final int IDS = 32;

    /** Ids of items that one item may stand for: where items lie further apart their checksums cost too much. */
    private static final int SPREAD = 8;

    static final String TRANSACTION_SUMS = Checksums.ofTransactions(IDS);
    static final String BELONGING_SUMS = Checksums.ofBelonging(IDS);
    static final String ITEM_SUMS = Checksums.ofItems(IDS);

    /** By block of transactions: the transactions, and which items belong to them; by block of items: the items. */
    private record Sums(NavigableMap<Long, Long> transactions, Map<Long, Long> items) {

        Sums() {
            this(new TreeMap<>(), new HashMap<>());
        }

        Sums sameIn(Sums other) {
            Sums same = new Sums();
            same.transactions.putAll(transactions);
            same.transactions.entrySet().retainAll(other.transactions.entrySet());
            same.items.putAll(items);
            same.items.entrySet().retainAll(other.items.entrySet());
            return same;
        }
    }

    private NavigableMap<Long, Transaction> rows = new TreeMap<>();
    /** Of each block of items the lowest transaction that has one of them. */
    private NavigableMap<Long, Long> owners = new TreeMap<>();

    private long first = Long.MAX_VALUE;
    private long catalogVersion = -1;
    private boolean whole;
    private Sums known = new Sums();
    private Sums asked = new Sums();
    private Sums askedBefore = new Sums();

    /** What the checksums are now; to be asked behind all that the rows are expected to hold. */
    List<Query> questions(int limitMs) {
        asked = new Sums();
        if (rows.isEmpty() || !whole || isScattered()) {
            return List.of();
        }
        List<Long> range = List.of(Math.floorDiv(first, (long) IDS) * IDS, block(rows.lastKey()) + IDS - 1);
        List<Query> queries = new ArrayList<>();
        queries.add(new Query(Sql.select(TRANSACTION_SUMS, limitMs), range, row -> mix(asked.transactions, row)));
        queries.add(new Query(Sql.select(BELONGING_SUMS, limitMs), range, row -> mix(asked.transactions, row)));
        if (!owners.isEmpty()) {
            List<Long> items = List.of(owners.firstKey() - IDS + 1, owners.lastKey() + IDS - 1);
            queries.add(new Query(Sql.select(ITEM_SUMS, limitMs), items, row -> mix(asked.items, row)));
        }
        return queries;
    }

    private static long mix(Map<Long, Long> sums, ResultSet row) throws SQLException {
        long block = row.getLong(1);
        sums.put(block, Checksums.mixed(sums.getOrDefault(block, 0L), row));
        return block;
    }

    private boolean isScattered() {
        return !owners.isEmpty()
                && (owners.lastKey() - owners.firstKey()) / IDS > (long) SPREAD * (owners.size() + IDS);
    }

    /** The first id from which on rows have to be read; {@link #before} has those below it. */
    long readFrom(long from, long version) {
        if (rows.isEmpty() || version != catalogVersion || from < first) {
            return from;
        }
        long to = rows.lastKey() + 1;
        for (long block : blocks(from)) {
            if (block < to && isOther(known.transactions, asked.transactions, block)) {
                to = block;
            }
        }
        for (Map.Entry<Long, Long> owner : owners.entrySet()) {
            if (owner.getValue() < to && isOther(known.items, asked.items, owner.getKey())) {
                to = owner.getValue();
            }
        }
        return Math.max(from, to);
    }

    private static boolean isOther(Map<Long, Long> known, Map<Long, Long> asked, long block) {
        Long before = known.get(block);
        return before == null || !before.equals(asked.get(block));
    }

    /** Blocks of transactions that had rows or have some now. */
    private Set<Long> blocks(long from) {
        Set<Long> blocks =
                new TreeSet<>(known.transactions.tailMap(block(from), true).keySet());
        blocks.addAll(asked.transactions.tailMap(block(from), true).keySet());
        long last = Long.MIN_VALUE;
        for (long id : rows.tailMap(from, true).keySet()) {
            if (block(id) != last) {
                last = block(id);
                blocks.add(last);
            }
        }
        return blocks;
    }

    /** The rows between two ids as they were read before. */
    List<Transaction> before(long from, long readFrom) {
        return new ArrayList<>(rows.subMap(from, true, readFrom, false).values());
    }

    /** All rows from an id on, as they are now; where they are not whole the next poll reads them again. */
    void put(long from, List<Transaction> all, boolean isWhole, long version) {
        rows = new TreeMap<>();
        owners = new TreeMap<>();
        for (Transaction row : all) {
            rows.put(row.id(), row);
            for (LineItem item : row.items()) {
                owners.putIfAbsent(block(item.id()), row.id());
            }
        }
        first = from;
        whole = isWhole;
        known = asked.sameIn(askedBefore);
        askedBefore = asked;
        asked = new Sums();
        catalogVersion = version;
    }

    private static long block(long id) {
        return id - id % IDS;
    }
}
