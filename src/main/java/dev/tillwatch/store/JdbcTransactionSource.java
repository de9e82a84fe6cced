package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ItemRef;
import dev.tillwatch.monitor.ShopHead;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.TransactionSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The feed's view of the shop over one pool. */
final class JdbcTransactionSource implements TransactionSource {

    private final Db db;
    private final Catalog catalog;
    private final TransactionAssembly assembly;
    private final int limitMs;

    JdbcTransactionSource(Db db, Catalog catalog, CustomerNames names, int limitMs) {
        this.db = db;
        this.catalog = catalog;
        this.assembly = new TransactionAssembly(db, catalog, names, limitMs);
        this.limitMs = limitMs;
    }

    @Override
    public LocalDateTime now() throws ShopUnavailable {
        return db.list(Sql.NOW, Db.NOTHING, row -> row.getObject(1, LocalDateTime.class))
                .getFirst();
    }

    @Override
    public ShopHead head() throws ShopUnavailable {
        // Items first: the head of the transactions is then at least as new.
        long lastItem =
                db.list(Sql.LAST_ITEM, Db.NOTHING, row -> row.getLong(1)).getFirst();
        List<Long> recent = db.list(
                Sql.TRANSACTION_FROM_THE_END,
                statement -> statement.setInt(1, ShopHead.RECENT - 1),
                row -> row.getLong(1));
        return db.list(
                        Sql.TRANSACTION_BOUNDS,
                        Db.NOTHING,
                        row -> new ShopHead(
                                row.getLong(1),
                                recent.isEmpty() ? row.getLong(1) : recent.getFirst(),
                                row.getLong(2),
                                lastItem))
                .getFirst();
    }

    @Override
    public List<Transaction> transactions(IdRange range, int limit) throws ShopUnavailable {
        if (range.isEmpty()) {
            return List.of();
        }
        List<RawTransaction> rows = db.list(
                Sql.select(Sql.TRANSACTIONS_IN_RANGE, limitMs),
                statement -> IdLists.bind(statement, List.of(range), limit),
                RawTransaction::read);
        if (rows.isEmpty()) {
            return List.of();
        }
        IdRange held = new IdRange(rows.getFirst().id(), rows.getLast().id());
        List<RawItem> items = db.list(
                Sql.select(Sql.ITEMS_IN_RANGE, limitMs),
                statement -> {
                    statement.setLong(1, held.from());
                    statement.setLong(2, held.to());
                },
                RawItem::read);
        return assembly.assemble(rows, items);
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable {
        return assembly.withIds(ids);
    }

    @Override
    public List<Long> transactionIds(List<IdRange> ranges, int limit) throws ShopUnavailable {
        List<IdRange> filled = IdLists.filled(ranges);
        return db.list(
                Sql.transactionIds(filled.size()),
                statement -> IdLists.bind(statement, filled, limit),
                row -> row.getLong(1));
    }

    @Override
    public List<ItemRef> items(List<IdRange> ranges, int limit) throws ShopUnavailable {
        List<IdRange> filled = IdLists.filled(ranges);
        return db.list(
                Sql.items(filled.size()),
                statement -> IdLists.bind(statement, filled, limit),
                JdbcTransactionSource::itemRef);
    }

    @Override
    public List<ItemRef> lines(String productId, long afterItem, int limit) throws ShopUnavailable {
        return db.list(
                Sql.LINES,
                statement -> {
                    statement.setString(1, productId);
                    statement.setLong(2, afterItem);
                    statement.setInt(3, limit);
                },
                JdbcTransactionSource::itemRef);
    }

    private static ItemRef itemRef(ResultSet row) throws SQLException {
        return new ItemRef(row.getLong(1), row.getLong(2));
    }

    @Override
    public List<CatalogChange> catalogChanges() throws ShopUnavailable {
        return new ArrayList<>(catalog.look(db));
    }
}
