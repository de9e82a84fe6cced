package dev.tillwatch.store;

import dev.tillwatch.monitor.IdRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One look at some of the newest rows: the server adds up the checksums of blocks of transactions and of their items.
 *
 * <p>Items are summed along their own primary key, between the ids that are held: looking each of them up by its
 * transaction costs a server three times as much. How many there are of each transaction comes from the index on
 * transaction_id alone; so an item whose id lies elsewhere shows, too.
 */
final class NewestLook {

    /** Ids of transactions in a block: few, since the newest rows change the most. */
    static final int BLOCK = 32;

    /** Items between the first and the last for each that is held: passing over more costs more than reading it. */
    private static final int SPREAD = 32;

    private static final String WITHIN = "%1$s BETWEEN ? AND ? OR %1$s BETWEEN ? AND ?";
    private static final String OF_TRANSACTION = Checksums.blockOf("t.transaction_id", BLOCK);
    private static final String OF_ITEM = Checksums.blockOf("i.transaction_id", BLOCK);

    static final String TRANSACTION_SUMS = OF_TRANSACTION + ", COUNT(*), SUM(" + Checksums.TRANSACTION
            + ") FROM transactions t WHERE " + WITHIN.formatted("t.transaction_id") + " GROUP BY " + OF_TRANSACTION;
    static final String ITEM_COUNTS = OF_ITEM + ", COUNT(*), 0 FROM transaction_items i WHERE "
            + WITHIN.formatted("i.transaction_id") + " GROUP BY " + OF_ITEM;

    /** The sum with 0 keeps the server from the index on transaction_id. */
    static final String ITEM_SUMS = OF_ITEM + ", 0, SUM(" + Checksums.ITEM + ") FROM transaction_items i WHERE ("
            + WITHIN.formatted("i.item_id") + ") AND (" + WITHIN.formatted("i.transaction_id + 0") + ") GROUP BY "
            + OF_ITEM;

    private final List<IdRange> transactions;
    private final List<Long> parameters = new ArrayList<>();
    private final List<Long> itemParameters = new ArrayList<>();
    private final HeldSums answered = new HeldSums();
    private long items;
    private long itemIds;

    /** At two ranges of ids, which may be empty, of the rows that are held. */
    NewestLook(List<IdRange> ranges, HeldSums held) {
        this.transactions = ranges;
        for (IdRange range : ranges) {
            IdRange span = held.items().span(range);
            items += held.items().rows(range);
            itemIds += span.isEmpty() ? 0 : span.to() - span.from();
            add(range, parameters);
            add(span, itemParameters);
        }
        itemParameters.addAll(parameters);
    }

    private static void add(IdRange range, List<Long> parameters) {
        parameters.add(range.from());
        parameters.add(range.to());
    }

    /** Whether the items lie so far apart that reading the rows costs less. */
    boolean isScattered() {
        return itemIds > SPREAD * (items + BLOCK);
    }

    List<Query> queries(int limitMs) {
        return List.of(
                query(TRANSACTION_SUMS, parameters, answered.transactions(), limitMs),
                query(ITEM_COUNTS, parameters, answered.items(), limitMs),
                query(ITEM_SUMS, itemParameters, answered.items(), limitMs));
    }

    private static Query query(String sql, List<Long> parameters, RowSums into, int limitMs) {
        return new Query(Sql.select(sql, limitMs), parameters, row -> add(into, row));
    }

    private static long add(RowSums sums, ResultSet row) throws SQLException {
        long block = row.getLong(1);
        sums.addBlock(block, row.getLong(2), Checksums.number(row, 3));
        return block;
    }

    /** The first id of the lowest block, from that of an id on, that is not as held; the highest number where all are. */
    long firstUnlike(HeldSums held, long from) {
        HeldSums expected = new HeldSums();
        for (IdRange range : transactions) {
            held.transactions().addTo(expected.transactions(), range, BLOCK);
            held.items().addTo(expected.items(), range, BLOCK);
        }
        return expected.firstUnlike(answered, from - Math.floorMod(from, BLOCK));
    }
}
