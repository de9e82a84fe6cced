package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the past has surely been told while its ids come, lowest first: to where the last chunk begins, as long as
 * dates rise with ids. Once they go back, as in a shop put together from two, ids say nothing of dates: the claim goes
 * back with them and rises no more.
 */
final class PastReach {

    /** One in so many rows of a chunk may be dated before the others, by hand or committed late. */
    private static final int ODD_ROWS = 100;

    private @Nullable LocalDateTime reached;
    private boolean unordered;

    /** Takes the next chunk in; rows from {@code now} on, which only wrong dates have, tell nothing. */
    void told(List<Transaction> chunk, LocalDateTime now) {
        List<LocalDateTime> dates = chunk.stream()
                .map(Transaction::at)
                .filter(Objects::nonNull)
                .filter(now::isAfter)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return;
        }
        LocalDateTime begin = dates.get(dates.size() / ODD_ROWS);
        LocalDateTime before = reached;
        if (before != null && begin.isBefore(before)) {
            unordered = true;
            reached = begin;
        } else if (!unordered) {
            reached = begin;
        }
    }

    /** Null before anything is sure. */
    @Nullable
    LocalDateTime reached() {
        return reached;
    }
}
