package dev.tillwatch.store;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.Answer;
import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.ItemRef;
import dev.tillwatch.monitor.KnownCatalog;
import dev.tillwatch.monitor.Piece;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.ShopHead;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Tail;
import dev.tillwatch.monitor.TransactionSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The feed's view of the shop over one pool. Where none of the newest rows has changed a poll is one round trip on each of two
 * connections: what is new behind them is asked for before that is known.
 */
final class JdbcTransactionSource implements TransactionSource {

    /** Transactions that are asked for ahead; where as many are new, all are read in a round trip of their own. */
    private static final int MOST_AHEAD = 1_000;

    private final TwoAtOnce both;
    private final Db db;
    private final Catalog catalog;
    private final CustomerNames names;
    private final TransactionAssembly assembly;
    private final int limitMs;
    private final PastItems past;
    private final NewestRows newest = new NewestRows();
    /** What is new behind the newest rows, for the next {@link #tail}. */
    private @Nullable EndRows ahead;

    private boolean manyCame;

    JdbcTransactionSource(TwoAtOnce both, Catalog catalog, CustomerNames names, int limitMs) {
        this.both = both;
        this.db = both.db();
        this.catalog = catalog;
        this.names = names;
        this.assembly = new TransactionAssembly(db, catalog, names, limitMs);
        this.past = new PastItems(db, limitMs, PastItems.MOST);
        this.limitMs = limitMs;
    }

    @Override
    public LocalDateTime now() throws ShopUnavailable {
        return db.list(Sql.NOW, List.of(), row -> row.getObject(1, LocalDateTime.class))
                .getFirst();
    }

    @Override
    public ShopHead head() throws ShopUnavailable {
        // Items first: the head of the transactions is then at least as new.
        List<Long> items = new ArrayList<>();
        List<Long> recent = new ArrayList<>();
        List<IdRange> bounds = new ArrayList<>();
        db.run(List.of(
                Query.into(items, Sql.LAST_ITEM, List.of(), row -> row.getLong(1)),
                Query.into(recent, Sql.TRANSACTION_FROM_THE_END, List.of(ShopHead.RECENT - 1), row -> row.getLong(1)),
                Query.into(
                        bounds,
                        Sql.TRANSACTION_BOUNDS,
                        List.of(),
                        row -> new IdRange(row.getLong(1), row.getLong(2)))));
        IdRange all = bounds.getFirst();
        return new ShopHead(all.from(), recent.isEmpty() ? all.from() : recent.getFirst(), all.to(), items.getFirst());
    }

    @Override
    public KnownCatalog catalog() {
        return catalog.known();
    }

    @Override
    public void expect(KnownCatalog earlier) {
        catalog.expect(earlier);
    }

    @Override
    public Answer ask(Question question) throws ShopUnavailable {
        List<LocalDateTime> now = new ArrayList<>();
        List<ItemRef> items = new ArrayList<>();
        List<ItemRef> itemsInGaps = new ArrayList<>();
        List<Long> transactions = new ArrayList<>();
        List<ItemRef> lines = new ArrayList<>();
        List<Query> queries = new ArrayList<>();
        queries.add(Query.into(now, Sql.NOW, List.of(), row -> row.getObject(1, LocalDateTime.class)));
        ahead = null;
        NewestLook look = newest.look();
        EndRows end = look == null || manyCame ? null : new EndRows(newest.end(), MOST_AHEAD);
        // Items before transactions: an item that is seen here is part of its transaction as read later, or is missed
        // in the count.
        queries.add(
                end == null
                        ? inRanges(items, List.of(IdRange.after(question.afterItem())), Question.MOST_ITEMS)
                        : end.newItems(items, question.afterItem(), limitMs));
        if (!question.itemGaps().isEmpty()) {
            queries.add(inRanges(itemsInGaps, question.itemGaps(), Question.MOST_FILLED));
        }
        if (!question.transactionGaps().isEmpty()) {
            List<IdRange> filled = IdLists.filled(question.transactionGaps());
            queries.add(Query.into(
                    transactions,
                    Sql.transactionIds(filled.size()),
                    IdLists.parameters(filled, Question.MOST_FILLED),
                    row -> row.getLong(1)));
        }
        Question.Lines of = question.lines();
        if (of != null) {
            List<Object> parameters = List.of(of.productId(), of.afterItem(), Question.MOST_LINES);
            queries.add(Query.into(lines, Sql.LINES, parameters, JdbcTransactionSource::itemRef));
        }
        List<Query> sums = look == null ? List.of() : look.queries(limitMs);
        if (end != null) {
            queries.addAll(end.withNewItems(names, limitMs));
        }
        List<CatalogChange> changes = List.of();
        if (question.catalog()) {
            changes = catalog.look(queries, all -> both.run(all, sums));
        } else {
            both.run(queries, sums);
        }
        ahead = end;
        return new Answer(now.getFirst(), items, itemsInGaps, transactions, lines, changes);
    }

    private static Query inRanges(List<ItemRef> into, List<IdRange> ranges, int limit) {
        List<IdRange> filled = IdLists.filled(ranges);
        return Query.into(
                into, Sql.items(filled.size()), IdLists.parameters(filled, limit), JdbcTransactionSource::itemRef);
    }

    @Override
    public Tail tail(long from, int limit, Collection<Long> ids) throws ShopUnavailable {
        // Read before what is assembled: a change in between costs only that the next poll puts all together anew.
        long version = catalog.version();
        NavigableSet<Long> single = new TreeSet<>(ids);
        Long anew = single.ceiling(from);
        long readFrom = newest.readFrom(from, version);
        readFrom = anew == null ? readFrom : Math.min(readFrom, anew);
        List<Transaction> rows = newest.before(from, readFrom);
        RawRows asked = new RawRows();
        int most = Math.max(1, limit - rows.size());
        List<Query> queries = new ArrayList<>();
        EndRows read = takeAhead(readFrom, most);
        if (read == null) {
            read = new EndRows(readFrom, most);
            queries.addAll(read.queries(names, limitMs));
        }
        queries.addAll(asked.withIds(single.headSet(from), limitMs));
        db.run(queries);
        RawRows end = read.rows();
        manyCame = end.transactions().size() >= MOST_AHEAD;
        boolean cutOff = !read.hasAllTransactions();
        if (!read.hasAllItems()) {
            // Of the last one not all items are known, nor any of those behind it.
            long incomplete = end.items().getLast().transactionId();
            cutOff |= end.transactions().removeIf(row -> row.id() >= incomplete);
            if (end.transactions().isEmpty()) {
                end = new RawRows();
                db.run(end.withIds(List.of(incomplete), limitMs));
            }
        }
        Map<Long, Customer> customers = assembly.meet(List.of(end, asked), read.customers());
        rows.addAll(assembly.assemble(end, customers));
        newest.put(from, read, rows, !cutOff, version);
        catalog.told();
        return new Tail(rows, cutOff, assembly.assemble(asked, customers));
    }

    /** What was asked for ahead, where that is all there is from this id on. */
    private @Nullable EndRows takeAhead(long from, int most) {
        EndRows rows = ahead;
        ahead = null;
        if (rows == null
                || rows.from() != from
                || !rows.isWhole()
                || rows.rows().transactions().size() >= most) {
            return null;
        }
        rows.sortItems();
        return rows;
    }

    @Override
    public Piece transactions(IdRange range, int limit) throws ShopUnavailable {
        if (range.isEmpty()) {
            return new Piece(List.of(), true);
        }
        List<RawTransaction> rows = db.list(
                Sql.select(Sql.TRANSACTIONS_IN_RANGE, limitMs),
                List.of(range.from(), range.to(), limit),
                RawTransaction::read);
        boolean last = rows.size() < limit;
        RawRows whole = past.with(rows);
        return new Piece(assembly.assemble(whole), last && whole.transactions().size() == rows.size());
    }

    @Override
    public Map<Long, Customer> customers(Collection<Long> ids) throws ShopUnavailable {
        return assembly.customers(ids);
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable {
        return assembly.withIds(ids);
    }

    private static ItemRef itemRef(ResultSet row) throws SQLException {
        return new ItemRef(row.getLong(1), row.getLong(2));
    }
}
