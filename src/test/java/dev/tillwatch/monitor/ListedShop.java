package dev.tillwatch.monitor;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** A shop in memory whose transactions have no items, as the feed and as the audit read it. */
final class ListedShop implements TransactionSource, AuditSource {

    private static final Customer ANYONE = new Customer(1, null);

    final NavigableMap<Long, Transaction> rows = new TreeMap<>();
    LocalDateTime now;
    /** New transactions that one poll gives. */
    int most = Integer.MAX_VALUE;

    boolean auditAway;

    ListedShop(LocalDateTime now) {
        this.now = now;
    }

    void sell(long id, LocalDateTime at) {
        rows.put(id, new Transaction(id, ANYONE, at, Status.SUCCESS, BigDecimal.TEN, List.of()));
    }

    Transaction row(long id) {
        return Objects.requireNonNull(rows.get(id));
    }

    /** The transaction turns out to have cost something else. */
    void correct(long id) {
        Transaction row = row(id);
        rows.put(id, new Transaction(id, ANYONE, row.at(), row.status(), BigDecimal.ONE, List.of()));
    }

    /** One a minute, up to a moment. */
    void sellEachMinute(long fromId, int count, LocalDateTime last) {
        for (int i = 0; i < count; i++) {
            sell(fromId + i, last.minusMinutes(count - 1L - i));
        }
    }

    @Override
    public LocalDateTime now() {
        return now;
    }

    @Override
    public ShopHead head() {
        if (rows.isEmpty()) {
            return new ShopHead(0, 0, 0, 0);
        }
        List<Long> ids = List.copyOf(rows.keySet());
        long recent = ids.get(Math.max(0, ids.size() - ShopHead.RECENT));
        return new ShopHead(rows.firstKey(), recent, rows.lastKey(), 0);
    }

    @Override
    public Answer ask(Question question) {
        List<Long> found = new ArrayList<>();
        for (IdRange gap : question.transactionGaps()) {
            within(gap).keySet().stream().limit(Question.MOST_FILLED).forEach(found::add);
        }
        return new Answer(now, List.of(), List.of(), found, List.of(), List.of());
    }

    @Override
    public KnownCatalog catalog() {
        return new KnownCatalog(List.of(), Map.of());
    }

    @Override
    public void expect(KnownCatalog earlier) {
        // There is no catalog.
    }

    @Override
    public Tail tail(long from, int limit, Collection<Long> ids) {
        NavigableMap<Long, Transaction> end = rows.tailMap(from, true);
        int given = Math.min(limit, most);
        List<Transaction> asked = transactions(ids);
        return new Tail(
                end.values().stream().limit(given).toList(),
                end.size() > given,
                asked.stream().filter(row -> row.id() < from).toList());
    }

    @Override
    public Piece transactions(IdRange range, int limit) {
        Collection<Transaction> all = within(range).values();
        return new Piece(all.stream().limit(limit).toList(), all.size() <= limit);
    }

    @Override
    public Map<Long, Customer> customers(Collection<Long> ids) {
        return Map.of();
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) {
        return ids.stream().filter(rows::containsKey).sorted().map(rows::get).toList();
    }

    @Override
    public Sums transactionSums(IdRange ids) throws ShopUnavailable {
        if (auditAway) {
            throw new ShopUnavailable("No connection is left.");
        }
        Map<Long, List<Transaction>> blocks = new TreeMap<>();
        within(ids).forEach((id, row) -> blocks.computeIfAbsent(BlockSum.blockOf(id), block -> new ArrayList<>())
                .add(row));
        List<BlockSum> sums = new ArrayList<>();
        blocks.forEach((block, all) -> sums.add(new BlockSum(block, all.size(), all.hashCode())));
        return new Sums(ids, sums);
    }

    @Override
    public Sums itemSums(IdRange ids) {
        return new Sums(ids, List.of());
    }

    @Override
    public Checked<Transaction> transactions(IdRange ids) throws ShopUnavailable {
        return new Checked<>(
                ids, transactionSums(ids).sums(), List.copyOf(within(ids).values()));
    }

    @Override
    public Checked<Item> items(IdRange ids) {
        return new Checked<>(ids, List.of(), List.of());
    }

    private NavigableMap<Long, Transaction> within(IdRange range) {
        return range.isEmpty() ? new TreeMap<>() : rows.subMap(range.from(), true, range.to(), true);
    }
}
