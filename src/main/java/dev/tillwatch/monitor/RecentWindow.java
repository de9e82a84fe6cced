package dev.tillwatch.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which recent ids are read again in each poll, because totals, items and status arrive after the row: the newest
 * {@link #NEWEST} in every poll, and what else the last two minutes brought in turns of {@link #TURN} rows, so that a
 * poll reads at most 3,000 rows again, however fast the shop sells.
 */
final class RecentWindow {

    /** Transactions read again in every poll. */
    static final int NEWEST = ShopHead.RECENT;

    /** Further transactions of the last two minutes read again in one poll. */
    static final int TURN = 2_000;

    /** Ids below the head that count as recent at the start, when nothing is known about their age. */
    static final long AT_START = 10_000;

    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(1);

    /** Where the cursor stood. */
    private record Mark(Instant at, long cursor) {}

    private final NavigableSet<Long> newest = new TreeSet<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final long firstAtStart;
    private long turnFrom = Long.MIN_VALUE;

    RecentWindow(ShopHead head, Instant now) {
        firstAtStart = head.recentTransaction();
        marks.add(new Mark(now, head.lastTransaction() - AT_START));
    }

    /** Takes note of ids that were seen and of the cursor. */
    void moved(Collection<Long> ids, long cursor, Instant now) {
        for (long id : ids) {
            newest.add(id);
            if (newest.size() > NEWEST) {
                newest.pollFirst();
            }
        }
        if (Duration.between(marks.getLast().at, now).compareTo(BETWEEN_MARKS) >= 0) {
            marks.addLast(new Mark(now, cursor));
        }
        Mark first = marks.removeFirst();
        while (!marks.isEmpty() && Duration.between(marks.getFirst().at, now).compareTo(LENGTH) >= 0) {
            first = marks.removeFirst();
        }
        marks.addFirst(first);
    }

    /** The range to read in every poll. */
    IdRange newest(long cursor) {
        return new IdRange(newest.isEmpty() ? firstAtStart : newest.first(), cursor);
    }

    /** The range whose first {@link #TURN} rows are read in this poll; may be empty. */
    IdRange turn(long cursor) {
        long start = marks.getFirst().cursor + 1;
        return new IdRange(Math.max(start, turnFrom), newest(cursor).from() - 1);
    }

    /** The turn was read up to this id; the next one goes on behind it, or begins again when it was the last. */
    void turned(long to, boolean last) {
        turnFrom = last ? Long.MIN_VALUE : to + 1;
    }
}
