package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One poll: asks the source for everything that may have changed and keeps the book of what was asked. The newest
 * transactions are looked at again and again, because totals, items and status arrive after the row. The book moves only
 * when all answers of a poll are there, so that a poll that fails is simply repeated.
 */
final class LiveReader {

    /** Transactions read behind the cursor in one poll. */
    static final int MOST = 10_000;

    private final TransactionSource source;
    private final SeenTransactions seen;
    private final InstantSource clock;
    private final CatalogWatch catalog = new CatalogWatch();
    private final IdCursor transactions;
    private final IdCursor items;
    private final long firstAtStart;
    /** Wanted, but behind the end of what the last poll could read. */
    private final Set<Long> postponed = new TreeSet<>();

    LiveReader(TransactionSource source, ShopHead head, FeedOptions options) {
        this(
                source,
                options,
                new IdCursor(head.lastTransaction(), options.clock().instant()),
                new IdCursor(head.lastItem(), options.clock().instant()),
                head.recentTransaction());
    }

    private LiveReader(
            TransactionSource source, FeedOptions options, IdCursor transactions, IdCursor items, long firstAtStart) {
        this.source = source;
        this.seen = options.seen();
        this.clock = options.clock();
        this.transactions = transactions;
        this.items = items;
        this.firstAtStart = firstAtStart;
    }

    /** Goes on where a saved book ends, with the changes of prices that were seen after it was. */
    static LiveReader restore(
            TransactionSource source, FeedOptions options, List<CatalogPriceChanged> since, DataInput in)
            throws IOException {
        LiveReader reader = new LiveReader(source, options, IdCursor.restore(in), IdCursor.restore(in), in.readLong());
        reader.catalog.restore(in);
        reader.catalog.begin(since);
        source.expect(KnownCatalog.restore(in).after(since));
        return reader;
    }

    void save(DataOutput out) throws IOException {
        transactions.save(out);
        items.save(out);
        out.writeLong(firstAtStart);
        catalog.save(out);
        source.catalog().save(out);
    }

    /** Counts the changes of the catalog; rows joined with an older one are refused. */
    long catalogEpoch() {
        return catalog.epoch();
    }

    /** The last transaction that was read. */
    long position() {
        return transactions.at();
    }

    /** The last item that was read. */
    long itemPosition() {
        return items.at();
    }

    /** Reads what is new, and the transactions of {@code wanted} again. */
    Haul read(Collection<Long> wanted) throws ShopUnavailable {
        Instant at = clock.instant();
        boolean look = catalog.isDue(at);
        Question question = new Question(items.at(), items.gaps(), transactions.gaps(), catalog.lines(), look);
        Answer answer = source.ask(question);
        if (look) {
            catalog.looked(answer.catalog(), at);
        }
        List<Long> newest = seen.last(transactions.at(), ShopHead.RECENT);
        long from = newest.isEmpty() ? Math.min(firstAtStart, transactions.at() + 1) : newest.getFirst();
        Set<Long> ask = new TreeSet<>(wanted);
        ask.addAll(postponed);
        ask.addAll(suspects(answer));
        Tail tail = source.tail(from, newest.size() + MOST, ask);
        Set<Long> within = new TreeSet<>(ask);
        ask.removeIf(id -> id >= from);
        within.removeAll(ask);

        long end = tail.cutOff() ? tail.rows().getLast().id() : Long.MAX_VALUE;
        List<Transaction> rows = new ArrayList<>(tail.asked());
        rows.addAll(tail.rows());
        // Nearly always all of the newest are still there, in the same order.
        int same = sameAtTheBegin(newest, tail.rows());
        List<Long> known = new ArrayList<>(newest.subList(same, newest.size()));
        known.addAll(seen.ids(new IdRange(transactions.at() + 1, end)));
        within.stream().filter(id -> !isAmong(newest.subList(0, same), id)).forEach(known::add);
        known.removeIf(id -> id > end);
        known.addAll(ask);
        Set<Long> gone = missing(known, rows.subList(tail.asked().size() + same, rows.size()), tail.asked());

        boolean wentBack = !tail.cutOff() && tail.rows().isEmpty() && !newest.isEmpty();
        ShopHead head = wentBack ? source.head() : null;
        postponed.clear();
        within.stream().filter(id -> id > end && id <= transactions.at()).forEach(postponed::add);
        advance(answer, tail, at);
        if (head != null) {
            transactions.backTo(head.lastTransaction());
            items.backTo(head.lastItem());
        }
        List<CatalogPriceChanged> prices = catalog.advance(question.lines(), answer.lines(), answer.now());
        boolean more = tail.cutOff() || answer.hasMoreItems();
        return new Haul(answer.now(), more, wentBack, prices, rows, gone);
    }

    private static int sameAtTheBegin(List<Long> ids, List<Transaction> rows) {
        int same = 0;
        while (same < ids.size()
                && same < rows.size()
                && ids.get(same) == rows.get(same).id()) {
            same++;
        }
        return same;
    }

    private static boolean isAmong(List<Long> ascending, Long id) {
        return Collections.binarySearch(ascending, id) >= 0;
    }

    /** Those of the ids that are among neither rows. */
    private static Set<Long> missing(List<Long> ids, List<Transaction> rows, List<Transaction> others) {
        Set<Long> there = HashSet.newHashSet(rows.size() + others.size());
        rows.forEach(row -> there.add(row.id()));
        others.forEach(row -> there.add(row.id()));
        Set<Long> missing = new TreeSet<>();
        for (Long id : ids) {
            if (!there.contains(id)) {
                missing.add(id);
            }
        }
        return missing;
    }

    /** Transactions below the cursor that the answer gives reason to read again. */
    private Set<Long> suspects(Answer answer) {
        Set<Long> suspects = new TreeSet<>();
        answer.transactionsInGaps().stream().filter(id -> !seen.has(id)).forEach(suspects::add);
        answer.lines().stream()
                .map(ItemRef::transactionId)
                .filter(seen::isShown)
                .forEach(suspects::add);
        for (List<ItemRef> found : List.of(answer.items(), answer.itemsInGaps())) {
            found.stream()
                    .filter(item -> item.transactionId() <= transactions.at())
                    .filter(this::isUnknown)
                    .map(ItemRef::transactionId)
                    .forEach(suspects::add);
        }
        return suspects;
    }

    private boolean isUnknown(ItemRef item) {
        return seen.isShown(item.transactionId())
                ? !seen.hasItem(item.transactionId(), item.itemId())
                : !seen.has(item.transactionId());
    }

    private void advance(Answer answer, Tail tail, Instant at) {
        long cursor = transactions.at();
        List<Long> fresh = new ArrayList<>();
        for (Transaction row : tail.rows()) {
            if (row.id() > cursor) {
                fresh.add(row.id());
            }
        }
        transactions.advance(answer.transactionsInGaps(), fresh, at);
        items.advance(ids(answer.itemsInGaps()), ids(answer.items()), at);
        if (!tail.cutOff() && !tail.rows().isEmpty()) {
            // The last rows are gone, or not yet here on a server that lags: what comes above counts as new again.
            transactions.backTo(tail.rows().getLast().id());
        }
    }

    private static List<Long> ids(List<ItemRef> items) {
        return items.stream().map(ItemRef::itemId).toList();
    }
}
