package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One poll: asks the source for everything that may have changed and keeps the book of what was asked. The book moves
 * only when all answers of a poll are there, so that a poll that fails is simply repeated.
 */
final class LiveReader {

    private final TransactionSource source;
    private final SeenTransactions seen;
    private final InstantSource clock;
    private final TransactionTail transactions;
    private final ItemTail items;
    private final CatalogWatch catalog;

    LiveReader(TransactionSource source, ShopHead head, FeedOptions options) {
        this.source = source;
        this.seen = options.seen();
        this.clock = options.clock();
        this.transactions = new TransactionTail(source, head, clock.instant());
        this.items = new ItemTail(source, head.lastItem(), clock.instant());
        this.catalog = new CatalogWatch(source);
    }

    /** True when the catalog changed: rows joined with it before are out of date. */
    boolean lookAtCatalog() throws ShopUnavailable {
        return catalog.look(clock.instant());
    }

    /** Reads what is new, and the transactions of {@code wanted} again. */
    Haul read(Collection<Long> wanted) throws ShopUnavailable {
        Instant at = clock.instant();
        LocalDateTime now = source.now();
        // Items before transactions: whatever item is seen here is part of its transaction as read below.
        ItemTail.Read itemsRead = items.read();
        CatalogWatch.Piece piece = catalog.read();
        TransactionTail.Read read = transactions.read();
        Map<Long, Transaction> rows = new TreeMap<>();
        read.rows().forEach(row -> rows.put(row.id(), row));

        Set<Long> ask = new TreeSet<>(wanted);
        read.filled().stream().filter(id -> !seen.has(id)).forEach(ask::add);
        piece.lines().stream().map(ItemRef::transactionId).filter(seen::isShown).forEach(ask::add);
        itemsRead.all().stream()
                .filter(this::isUnknown)
                .map(ItemRef::transactionId)
                .forEach(ask::add);
        ask.removeAll(rows.keySet());
        if (read.more()) {
            // Beyond what was read now they come by the cursor.
            long end = read.fresh().getLast().id();
            ask.removeIf(id -> id > end);
        }
        List<Transaction> asked = ask.isEmpty() ? List.of() : source.transactions(ask);
        asked.forEach(row -> rows.put(row.id(), row));

        Set<Long> gone = new TreeSet<>(ask);
        gone.addAll(seen.ids(read.newest().range()));
        gone.addAll(seen.ids(read.turn().range()));
        gone.removeAll(rows.keySet());

        boolean more = read.more() || itemsRead.more();
        transactions.advance(read, at);
        items.advance(itemsRead, at);
        List<CatalogPriceChanged> prices = catalog.advance(piece, now);
        return new Haul(now, more, prices, rows.values(), gone);
    }

    private boolean isUnknown(ItemRef item) {
        return seen.isShown(item.transactionId())
                ? !seen.hasItem(item.transactionId(), item.itemId())
                : !seen.has(item.transactionId());
    }
}
