package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Has the catalog looked at now and then, and walks the lines of a product that changed, a bounded piece in each poll. */
final class CatalogWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Deque<Question.Lines> walks = new ArrayDeque<>();
    private final List<CatalogChange> untold = new ArrayList<>();
    private final AtomicLong epoch = new AtomicLong();
    private @Nullable Instant lastLook;

    boolean isDue(Instant now) {
        // A clock that was set back must not put the next look off until it has caught up.
        return lastLook == null
                || now.isBefore(lastLook)
                || Duration.between(lastLook, now).compareTo(BETWEEN_LOOKS) >= 0;
    }

    /** Counts the looks that found a change; rows joined with an older catalog are out of date. May be asked by any thread. */
    long epoch() {
        return epoch.get();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(walks.size());
        for (Question.Lines walk : walks) {
            out.writeUTF(walk.productId());
            out.writeLong(walk.afterItem());
        }
    }

    void restore(DataInput in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            walks.addLast(new Question.Lines(in.readUTF(), in.readLong()));
        }
    }

    /** Prices changed of which the lines have still to be read again. */
    void begin(List<CatalogPriceChanged> changes) {
        changes.forEach(change -> walk(change.productId()));
    }

    private void walk(String productId) {
        walks.removeIf(walk -> walk.productId().equals(productId));
        walks.addLast(new Question.Lines(productId, Long.MIN_VALUE));
    }

    /** The lines to read again next, null for none. */
    Question.@Nullable Lines lines() {
        return walks.peekFirst();
    }

    /** A look has ended; what it found is kept even if the poll fails later. */
    void looked(List<CatalogChange> changes, Instant now) {
        lastLook = now;
        untold.addAll(changes);
        for (CatalogChange change : changes) {
            walk(change.productId());
        }
        if (!changes.isEmpty()) {
            epoch.incrementAndGet();
        }
    }

    /** Lines of this walk have been shown; gives the price changes that detectors have not been told of. */
    List<CatalogPriceChanged> advance(Question.@Nullable Lines walk, List<ItemRef> lines, LocalDateTime seenAt) {
        if (walk != null && walks.remove(walk) && lines.size() >= Question.MOST_LINES) {
            walks.addFirst(new Question.Lines(walk.productId(), lines.getLast().itemId()));
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
