package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the catalog now and then, and walks the lines of a product that changed, a bounded piece in each poll. */
final class CatalogWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** Lines of changed products read again in one poll. */
    static final int MOST_LINES = 5_000;

    /** A product whose lines after an item are still to be read again. */
    record Walk(String productId, long afterItem) {}

    /** A piece of a walk: the lines, and what remains of the walk behind them. */
    record Piece(List<ItemRef> lines, @Nullable Walk rest) {}

    private final TransactionSource source;
    private final Deque<Walk> walks = new ArrayDeque<>();
    private final List<CatalogChange> untold = new ArrayList<>();
    private @Nullable Instant lastLook;

    CatalogWatch(TransactionSource source) {
        this.source = source;
    }

    /** Looks if it is time to; true when something changed. What was seen is kept even if the poll fails later. */
    boolean look(Instant now) throws ShopUnavailable {
        if (lastLook != null && Duration.between(lastLook, now).compareTo(BETWEEN_LOOKS) < 0) {
            return false;
        }
        List<CatalogChange> changes = source.catalogChanges();
        lastLook = now;
        untold.addAll(changes);
        for (CatalogChange change : changes) {
            walks.removeIf(walk -> walk.productId.equals(change.productId()));
            walks.addLast(new Walk(change.productId(), Long.MIN_VALUE));
        }
        return !changes.isEmpty();
    }

    /** The next lines to read again. */
    Piece read() throws ShopUnavailable {
        Walk walk = walks.peekFirst();
        if (walk == null) {
            return new Piece(List.of(), null);
        }
        List<ItemRef> lines = source.lines(walk.productId, walk.afterItem, MOST_LINES);
        boolean more = lines.size() >= MOST_LINES;
        return new Piece(lines, more ? new Walk(walk.productId, lines.getLast().itemId()) : null);
    }

    /** The piece has been shown; gives the price changes that detectors have not been told of. */
    List<CatalogPriceChanged> advance(Piece piece, LocalDateTime seenAt) {
        if (walks.pollFirst() != null && piece.rest != null) {
            walks.addFirst(piece.rest);
        }
        List<CatalogPriceChanged> told = new ArrayList<>();
        for (CatalogChange change : untold) {
            if (change.before() != null
                    && change.after() != null
                    && change.before().price().compareTo(change.after().price()) != 0) {
                told.add(new CatalogPriceChanged(
                        change.productId(),
                        seenAt,
                        change.before().price(),
                        change.after().price()));
            }
        }
        untold.clear();
        return told;
    }
}
