package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Transactions below the newest that wait to be read again, and, while more of them wait than one poll reads, the earliest
 * date among them: from there on the shop is not known as it is. Safe for use by several threads.
 */
final class Recheck {

    /** Transactions read again in one poll. */
    static final int MOST = 2_000;

    private final SeenTransactions seen;
    private final NavigableSet<Long> ids = new TreeSet<>();
    private boolean allAsked;
    private @Nullable LocalDateTime unsureFrom;

    Recheck(SeenTransactions seen) {
        this.seen = seen;
    }

    synchronized void addAll(Collection<Long> more) {
        ids.addAll(more);
        if (ids.size() > MOST) {
            LocalDateTime known = unsureFrom;
            LocalDateTime earliest = earliest(known == null ? ids : more);
            unsureFrom = known == null || earliest.isBefore(known) ? earliest : known;
        }
    }

    /** What the next poll reads: the latest first, which an old table's mass update must not hold up. */
    synchronized List<Long> next() {
        allAsked = ids.size() <= MOST;
        return ids.descendingSet().stream().limit(MOST).toList();
    }

    /** What {@link #next} gave has been read, and is shown now. */
    synchronized void polled(Haul haul) {
        haul.rows().forEach(row -> ids.remove(row.id()));
        haul.gone().forEach(ids::remove);
        // More may have come while the poll was under way.
        if (allAsked && ids.size() <= MOST) {
            unsureFrom = null;
        }
    }

    /** Null while a poll reads all that waits. */
    @Nullable
    synchronized LocalDateTime unsureFrom() {
        return unsureFrom;
    }

    private LocalDateTime earliest(Collection<Long> some) {
        LocalDateTime earliest = LocalDateTime.MAX;
        long unknown = Long.MAX_VALUE;
        for (long id : some) {
            Transaction row = seen.get(id);
            LocalDateTime at = row == null ? null : row.at();
            if (at != null && at.isBefore(earliest)) {
                earliest = at;
            }
            if (!seen.has(id)) {
                unknown = Math.min(unknown, id);
            }
        }
        if (unknown == Long.MAX_VALUE) {
            return earliest;
        }
        // What was never seen is about as old as its neighbour.
        LocalDateTime beside = dateBelow(unknown);
        return beside.isBefore(earliest) ? beside : earliest;
    }

    private LocalDateTime dateBelow(long id) {
        List<Long> below = seen.last(id, 1);
        Transaction row = below.isEmpty() ? null : seen.get(below.getFirst());
        LocalDateTime at = row == null ? null : row.at();
        return at == null ? LocalDateTime.MIN : at;
    }
}
