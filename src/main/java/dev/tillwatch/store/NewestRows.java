package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.IdRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows as last read, of which a poll reads again those from the first one on that is not as it was.
 *
 * <p>Each row comes with its checksum; a later poll has the server add up the checksums of blocks of rows and compares
 * them with those of the rows that are held. So it does not matter which server gave the one and which the other. One
 * half of the rows is looked at in a poll, the other half in the next, and the very newest in each.
 */
final class NewestRows {

    /** Rows at the end that are looked at in each poll. */
    private static final int VERY_NEWEST = 64;

    /** Ascending. */
    private List<Transaction> rows = new ArrayList<>();

    private final HeldSums held = new HeldSums();
    private @Nullable NewestLook look;
    private long first = Long.MAX_VALUE;
    /** Where the upper half begins; it never falls, so that no row changes into the half that has just had its turn. */
    private long middle = Long.MIN_VALUE;

    private boolean lowerIsNext = true;
    private long catalogVersion = -1;
    private boolean whole;

    /** The look at what the checksums are now; null where all rows are to be read. */
    @Nullable
    NewestLook look() {
        look = null;
        if (!rows.isEmpty() && whole) {
            NewestLook next = new NewestLook(next(), held);
            look = next.isScattered() ? null : next;
        }
        return look;
    }

    private List<IdRange> next() {
        long last = rows.getLast().id();
        if (middle > last) {
            middle = Long.MIN_VALUE;
        }
        if (!lowerIsNext) {
            return List.of(new IdRange(Math.max(first, middle), last), IdRange.NONE);
        }
        middle = Math.max(middle, rows.get(rows.size() / 2).id());
        long newest = rows.get(Math.max(0, rows.size() - VERY_NEWEST)).id();
        return List.of(new IdRange(first, Math.min(middle - 1, last)), new IdRange(Math.max(middle, newest), last));
    }

    /** The first id from which on rows have to be read; {@link #before} has those below it. */
    long readFrom(long from, long version) {
        NewestLook asked = look;
        if (asked == null || version != catalogVersion || from < first) {
            return from;
        }
        return Math.max(from, Math.min(end(), asked.firstUnlike(held, from)));
    }

    /** The first id behind all rows. */
    long end() {
        return rows.isEmpty() ? Long.MIN_VALUE : rows.getLast().id() + 1;
    }

    /** The rows between two ids as they were read before. */
    List<Transaction> before(long from, long readFrom) {
        return new ArrayList<>(rows.subList(indexOf(from), indexOf(readFrom)));
    }

    private int indexOf(long id) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int index = (low + high) >>> 1;
            if (rows.get(index).id() < id) {
                low = index + 1;
            } else {
                high = index;
            }
        }
        return low;
    }

    /** Keeps the rows from {@code from} on, of which some were just read. Where they are not whole the next poll reads all again. */
    void put(long from, EndRows read, List<Transaction> all, boolean isWhole, long version) {
        if (from < first) {
            middle = Long.MIN_VALUE;
        }
        rows = List.copyOf(all);
        held.become(from, read.from(), read.sums());
        first = from;
        whole = isWhole;
        lowerIsNext = !lowerIsNext;
        look = null;
        catalogVersion = version;
    }
}
