package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The newest rows as last read, and checksums of blocks of them, which each poll asks for anew: rows are read again from
 * the first block on that is not as it was. A checksum is older than the rows that it stands for, so that a change in
 * between makes it differ the next time.
 */
final class NewestRows {

    /** Ids in a block: few, since the newest rows change the most and a block is read again as a whole. */
    private static final int IDS = 32;

    private static final String TRANSACTION_BLOCK = Checksums.blockOf("t.transaction_id", IDS);
    private static final String ITEM_BLOCK = Checksums.blockOf("i.transaction_id", IDS);

    private static final String TRANSACTION_SUMS = TRANSACTION_BLOCK + ", COUNT(*), " + Checksums.OF_TRANSACTIONS
            + " FROM transactions t WHERE t.transaction_id BETWEEN ? AND ? GROUP BY " + TRANSACTION_BLOCK;

    static final String ITEM_SUMS = ITEM_BLOCK + ", COUNT(*), " + Checksums.OF_ITEMS
            + " FROM transaction_items i WHERE i.transaction_id BETWEEN ? AND ? GROUP BY " + ITEM_BLOCK;

    /** Mixes several figures into one. */
    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    private NavigableMap<Long, Transaction> rows = new TreeMap<>();
    private long first = Long.MAX_VALUE;
    private long catalogVersion = -1;
    private NavigableMap<Long, Long> known = new TreeMap<>();
    private NavigableMap<Long, Long> asked = new TreeMap<>();

    /** What the checksums are now; to be asked behind all that the rows are expected to hold. */
    List<Query> questions(int limitMs) {
        asked = new TreeMap<>();
        if (rows.isEmpty()) {
            return List.of();
        }
        long from = Math.floorDiv(first, (long) IDS) * IDS;
        List<Long> range = List.of(from, block(rows.lastKey()) + IDS - 1);
        return List.of(
                new Query(Sql.select(TRANSACTION_SUMS, limitMs), range, this::add),
                new Query(Sql.select(ITEM_SUMS, limitMs), range, this::add));
    }

    /** Transactions before items: what is added first weighs the most. */
    private long add(ResultSet row) throws SQLException {
        long block = row.getLong(1);
        long before = asked.getOrDefault(block, 0L);
        asked.put(block, ((before * ODD) + row.getLong(2)) * ODD + Checksums.number(row, 3));
        return block;
    }

    /** The first id from which on rows have to be read; {@link #before} has those below it. */
    long readFrom(long from, long version) {
        if (rows.isEmpty() || version != catalogVersion || from < first) {
            return from;
        }
        for (long block : blocks(from)) {
            Long before = known.get(block);
            if (before == null || !before.equals(asked.get(block))) {
                return Math.max(from, block);
            }
        }
        return Math.max(from, rows.lastKey() + 1);
    }

    /** Those that had rows or have some now, ascending. */
    private Set<Long> blocks(long from) {
        Set<Long> blocks = new TreeSet<>(known.tailMap(block(from), true).keySet());
        blocks.addAll(asked.tailMap(block(from), true).keySet());
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

    /** All rows from an id on, as they are now; where they are not {@code whole} the next poll reads them again. */
    void put(long from, List<Transaction> all, boolean whole, long version) {
        rows = new TreeMap<>();
        all.forEach(row -> rows.put(row.id(), row));
        first = from;
        known = whole ? asked : new TreeMap<>();
        asked = new TreeMap<>();
        catalogVersion = version;
    }

    private static long block(long id) {
        return id - id % IDS;
    }
}
