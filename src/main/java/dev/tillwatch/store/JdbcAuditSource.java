package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.AuditSource;
import dev.tillwatch.monitor.BlockSum;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ShopUnavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shop's tables as the audit compares them: checksums of blocks of ids, and the rows of a block. */
final class JdbcAuditSource implements AuditSource {

    private static final String TRANSACTION_SUMS = Checksums.ofTransactions(BlockSum.IDS);
    private static final String BELONGING_SUMS = Checksums.ofBelonging(BlockSum.IDS);
    private static final String ITEM_SUMS = Checksums.ofItems(BlockSum.IDS);

    private static final String TRANSACTIONS = Sql.TRANSACTION_COLUMNS
            + " FROM transactions t WHERE t.transaction_id BETWEEN ? AND ? ORDER BY t.transaction_id";

    /** The first row of a range that is too many. */
    private static final String FIRST_TRANSACTION_TOO_MANY = "t.transaction_id FROM transactions t"
            + " WHERE t.transaction_id BETWEEN ? AND ? ORDER BY t.transaction_id LIMIT 1 OFFSET ?";

    private static final String FIRST_ITEM_TOO_MANY =
            "i.item_id FROM transaction_items i WHERE i.item_id BETWEEN ? AND ? ORDER BY i.item_id LIMIT 1 OFFSET ?";

    private final Db db;
    private final TransactionAssembly assembly;
    private final int limitMs;

    JdbcAuditSource(Db db, TransactionAssembly assembly, int limitMs) {
        this.db = db;
        this.assembly = assembly;
        this.limitMs = limitMs;
    }

    @Override
    public Sums transactionSums(IdRange range) throws ShopUnavailable {
        IdRange ids = beginOf(range, FIRST_TRANSACTION_TOO_MANY, BlockSum.MOST_SUMMED);
        Map<Long, BlockSum> sums = new TreeMap<>();
        db.run(transactionSums(ids, sums));
        return new Sums(ids, List.copyOf(sums.values()));
    }

    @Override
    public Sums itemSums(IdRange range) throws ShopUnavailable {
        IdRange ids = beginOf(range, FIRST_ITEM_TOO_MANY, BlockSum.MOST_SUMMED);
        Map<Long, BlockSum> sums = new TreeMap<>();
        db.run(List.of(query(ITEM_SUMS, ids, row -> add(sums, row))));
        return new Sums(ids, List.copyOf(sums.values()));
    }

    @Override
    public Checked<Transaction> transactions(IdRange range) throws ShopUnavailable {
        IdRange few = beginOf(range, FIRST_TRANSACTION_TOO_MANY, BlockSum.MOST_READ);
        IdRange ids = before(few, PastItems.FIRST_TOO_MANY, PastItems.MOST);
        Map<Long, BlockSum> sums = new TreeMap<>();
        RawRows rows = new RawRows();
        List<Query> queries = new ArrayList<>(transactionSums(ids, sums));
        queries.add(query(TRANSACTIONS, ids, row -> rows.transactions().add(RawTransaction.read(row))));
        queries.add(query(Sql.ITEMS_IN_RANGE, ids, row -> rows.items().add(RawItem.read(row))));
        db.runInSnapshot(queries);
        return new Checked<>(ids, List.copyOf(sums.values()), assembly.assemble(rows));
    }

    @Override
    public Checked<Item> items(IdRange range) throws ShopUnavailable {
        IdRange ids = beginOf(range, FIRST_ITEM_TOO_MANY, BlockSum.MOST_READ);
        Map<Long, BlockSum> sums = new TreeMap<>();
        List<Item> items = new ArrayList<>();
        db.runInSnapshot(List.of(
                query(ITEM_SUMS, ids, row -> add(sums, row)),
                query(Sql.ITEMS_BY_ID, ids, row -> items.add(item(RawItem.read(row))))));
        return new Checked<>(ids, List.copyOf(sums.values()), items);
    }

    /** So many rows of a range at most; one without a hole has no more of them than ids. */
    private IdRange beginOf(IdRange ids, String firstTooMany, int most) throws ShopUnavailable {
        boolean isNarrow = ids.to() - most < ids.from();
        return isNarrow ? ids : before(ids, firstTooMany, most);
    }

    /** The blocks before the one in which the first row lies that is too many, one block at least. */
    private IdRange before(IdRange ids, String firstTooMany, int most) throws ShopUnavailable {
        List<Long> tooMany =
                db.list(Sql.select(firstTooMany, limitMs), List.of(ids.from(), ids.to(), most), row -> row.getLong(1));
        if (tooMany.isEmpty()) {
            return ids;
        }
        long end = BlockSum.blockOf(tooMany.getFirst());
        return new IdRange(ids.from(), end > ids.from() ? end - 1 : Math.min(ids.to(), end + BlockSum.IDS - 1));
    }

    private static Item item(RawItem item) {
        return new Item(item.transactionId(), item.beside(null));
    }

    private List<Query> transactionSums(IdRange ids, Map<Long, BlockSum> sums) {
        return List.of(
                query(TRANSACTION_SUMS, ids, row -> add(sums, row)),
                query(BELONGING_SUMS, ids, row -> addBelonging(sums, row)));
    }

    private Query query(String sql, IdRange ids, Db.RowReader<?> reader) {
        return new Query(Sql.select(sql, limitMs), List.of(ids.from(), ids.to()), reader);
    }

    private static long add(Map<Long, BlockSum> sums, ResultSet row) throws SQLException {
        long block = row.getLong(1);
        sums.put(block, new BlockSum(block, row.getLong(2), Checksums.number(row, 3)));
        return block;
    }

    private static long addBelonging(Map<Long, BlockSum> sums, ResultSet row) throws SQLException {
        long block = row.getLong(1);
        BlockSum known = sums.getOrDefault(block, new BlockSum(block, 0, 0));
        long mixed = Checksums.mixed(known.checksum(), row);
        sums.put(block, new BlockSum(block, known.rows(), mixed));
        return block;
    }
}
