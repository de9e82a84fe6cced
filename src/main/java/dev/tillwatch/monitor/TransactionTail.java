package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Follows the end of the transactions table: what is new, what fills a gap, and the recent ones once more. */
final class TransactionTail {

    /** Transactions read after the cursor in one poll. */
    static final int MOST = 10_000;

    /** Ids read out of gaps in one poll. */
    static final int MOST_FILLED = 5_000;

    /** A range that was read again, whole. */
    record Again(IdRange range, List<Transaction> rows) {}

    /** What one poll read: after the cursor, the ids in the gaps, and the recent ones again. */
    record Read(List<Transaction> fresh, List<Long> filled, Again newest, Again turn) {

        boolean more() {
            return fresh.size() >= MOST;
        }

        List<Transaction> rows() {
            List<Transaction> rows = new ArrayList<>(turn.rows);
            rows.addAll(newest.rows);
            rows.addAll(fresh);
            return rows;
        }
    }

    private final TransactionSource source;
    private final Gaps gaps = new Gaps();
    private final RecentWindow window;
    private long cursor;

    TransactionTail(TransactionSource source, ShopHead head, Instant now) {
        this.source = source;
        this.cursor = head.lastTransaction();
        this.window = new RecentWindow(head, now);
        gaps.open(new IdRange(Math.max(1, cursor - RecentWindow.AT_START + 1), cursor), now);
    }

    /** Reads and changes nothing, so that a failing poll can be repeated. */
    Read read() throws ShopUnavailable {
        List<IdRange> ask = gaps.toAsk();
        List<Long> filled = ask.isEmpty() ? List.of() : source.transactionIds(ask, MOST_FILLED);
        // Recent ones before new ones: a change that is seen here can not be older than one seen there.
        Again turn = again(window.turn(cursor), RecentWindow.TURN);
        Again newest = again(window.newest(cursor), Integer.MAX_VALUE);
        return new Read(source.transactions(IdRange.after(cursor), MOST), filled, newest, turn);
    }

    private Again again(IdRange range, int limit) throws ShopUnavailable {
        if (range.isEmpty()) {
            return new Again(range, List.of());
        }
        List<Transaction> rows = source.transactions(range, limit);
        boolean cutOff = rows.size() >= limit;
        return new Again(cutOff ? new IdRange(range.from(), rows.getLast().id()) : range, rows);
    }

    void advance(Read read, Instant now) {
        gaps.answered(read.filled, read.filled.size() >= MOST_FILLED, now);
        List<Long> fresh = read.fresh.stream().map(Transaction::id).toList();
        IdRange turn = window.turn(cursor);
        gaps.open(cursor, fresh, now);
        if (!turn.isEmpty()) {
            window.turned(read.turn.range.to(), read.turn.range.to() == turn.to());
        }
        if (!fresh.isEmpty()) {
            cursor = fresh.getLast();
        }
        window.moved(read.newest.rows.stream().map(Transaction::id).toList(), cursor, now);
        window.moved(fresh, cursor, now);
    }
}
