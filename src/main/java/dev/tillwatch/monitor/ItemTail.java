package dev.tillwatch.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Follows the end of the items table by its primary key, so that a late item of any transaction is noticed. */
final class ItemTail {

    /** Items read after the cursor in one poll. */
    static final int MOST = 10_000;

    /** Items read out of gaps in one poll. */
    static final int MOST_FILLED = 5_000;

    /** Ids below the head that may still have been open when the feed began. */
    static final long AT_START = 10_000;

    /** What one poll read: after the cursor, and in the gaps. */
    record Read(List<ItemRef> fresh, List<ItemRef> filled) {

        boolean more() {
            return fresh.size() >= MOST;
        }

        List<ItemRef> all() {
            List<ItemRef> all = new ArrayList<>(filled);
            all.addAll(fresh);
            return all;
        }
    }

    private final TransactionSource source;
    private final Gaps gaps = new Gaps();
    private long cursor;

    ItemTail(TransactionSource source, long head, Instant now) {
        this.source = source;
        this.cursor = head;
        gaps.open(new IdRange(Math.max(1, head - AT_START + 1), head), now);
    }

    /** Reads and changes nothing, so that a failing poll can be repeated. */
    Read read() throws ShopUnavailable {
        List<IdRange> ask = gaps.toAsk();
        List<ItemRef> filled = ask.isEmpty() ? List.of() : source.items(ask, MOST_FILLED);
        return new Read(source.items(List.of(IdRange.after(cursor)), MOST), filled);
    }

    void advance(Read read, Instant now) {
        gaps.answered(ids(read.filled), read.filled.size() >= MOST_FILLED, now);
        List<Long> fresh = ids(read.fresh);
        gaps.open(cursor, fresh, now);
        if (!fresh.isEmpty()) {
            cursor = fresh.getLast();
        }
    }

    private static List<Long> ids(List<ItemRef> items) {
        return items.stream().map(ItemRef::itemId).toList();
    }
}
