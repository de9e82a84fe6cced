package dev.tillwatch.monitor;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shop's tables in memory as the audit compares them and as the feed reads them, never more than a few rows of a range at
 * once, with a note of each range that was compared.
 */
final class FakeTables implements AuditSource, TransactionSource {

    private LocalDateTime now = LocalDateTime.parse("2026-03-01T12:00:00");

    private final int most;

    private final NavigableMap<Long, Transaction> rows = new TreeMap<>();
    private final List<IdRange> compared = new ArrayList<>();

    /** {@code most}: rows of a range given at once, however many are asked for. */
    FakeTables(int most) {
        this.most = most;
    }

    /** An order of one line with the same id. */
    static Transaction order(long id, @Nullable LocalDateTime at, int total) {
        LineItem line = new LineItem(id, "p1", "Cup", BigDecimal.valueOf(total), 1, null);
        return new Transaction(id, new Customer(1, null), at, Status.SUCCESS, BigDecimal.valueOf(total), List.of(line));
    }

    void put(Transaction row) {
        rows.put(row.id(), row);
    }

    void setNow(LocalDateTime shopNow) {
        now = shopNow;
    }

    @Nullable
    Transaction get(long id) {
        return rows.get(id);
    }

    long last() {
        return rows.lastKey();
    }

    /** The ranges of transactions whose checksums were asked for since the last call. */
    List<IdRange> takeCompared() {
        List<IdRange> taken = List.copyOf(compared);
        compared.clear();
        return taken;
    }

    private Stream<Transaction> of(IdRange ids) {
        return rows.subMap(ids.from(), true, ids.to(), true).values().stream();
    }

    /** The blocks before the row that is too many, one at least. */
    private IdRange beginOf(IdRange ids) {
        Transaction tooMany = of(ids).skip(most).findFirst().orElse(null);
        if (tooMany == null) {
            return ids;
        }
        long end = BlockSum.blockOf(tooMany.id());
        return new IdRange(ids.from(), end > ids.from() ? end - 1 : end + BlockSum.IDS - 1);
    }

    private static List<BlockSum> sums(Stream<Transaction> found) {
        Map<Long, BlockSum> sums = new TreeMap<>();
        found.forEach(row -> {
            long block = BlockSum.blockOf(row.id());
            sums.merge(
                    block,
                    new BlockSum(block, 1, row.hashCode()),
                    (one, other) -> new BlockSum(block, one.rows() + other.rows(), one.checksum() + other.checksum()));
        });
        return List.copyOf(sums.values());
    }

    @Override
    public Sums transactionSums(IdRange range) {
        IdRange ids = beginOf(range);
        compared.add(ids);
        return new Sums(ids, sums(of(ids)));
    }

    @Override
    public Sums itemSums(IdRange range) {
        IdRange ids = beginOf(range);
        return new Sums(ids, sums(of(ids)));
    }

    @Override
    public Checked<Transaction> transactions(IdRange range) {
        IdRange ids = beginOf(range);
        return new Checked<>(ids, sums(of(ids)), of(ids).toList());
    }

    @Override
    public Checked<Item> items(IdRange range) {
        IdRange ids = beginOf(range);
        return new Checked<>(
                ids,
                sums(of(ids)),
                of(ids).map(row -> new Item(row.id(), row.items().getFirst())).toList());
    }

    @Override
    public LocalDateTime now() {
        return now;
    }

    @Override
    public ShopHead head() {
        List<Long> ids = List.copyOf(rows.keySet());
        long recent = ids.get(Math.max(0, ids.size() - ShopHead.RECENT));
        return new ShopHead(ids.getFirst(), recent, ids.getLast(), ids.getLast());
    }

    @Override
    public Answer ask(Question question) {
        return new Answer(now, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public KnownCatalog catalog() {
        return new KnownCatalog(List.of(), Map.of());
    }

    @Override
    public void expect(KnownCatalog earlier) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tail tail(long from, int limit, Collection<Long> ids) {
        List<Transaction> end = of(IdRange.after(from - 1)).limit(limit).toList();
        List<Long> below = ids.stream().filter(id -> id < from).toList();
        return new Tail(end, false, transactions(below));
    }

    @Override
    public Piece transactions(IdRange range, int limit) {
        List<Transaction> first = of(range).limit(Math.min(limit, most)).toList();
        return new Piece(first, first.size() == of(range).count());
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) {
        return new TreeSet<>(ids)
                .stream().filter(rows::containsKey).map(rows::get).toList();
    }

    @Override
    public Map<Long, Customer> customers(Collection<Long> ids) {
        return Map.of();
    }
}
