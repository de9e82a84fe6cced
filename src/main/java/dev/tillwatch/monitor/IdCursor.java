package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** How far a table is read by its primary key, and which ids below may still appear. */
final class IdCursor {

    /** Ids below the head that may still have been open when the feed began; the audit finds what was open longer. */
    static final long AT_START = 2_000;

    private final Gaps gaps = new Gaps();
    private long at;

    IdCursor(long head, Instant now) {
        at = head;
        gaps.open(new IdRange(Math.max(1, head - AT_START + 1), head), now);
    }

    private IdCursor() {}

    long at() {
        return at;
    }

    /** Where to look for ids that were skipped. */
    List<IdRange> gaps() {
        return gaps.toAsk();
    }

    /** Takes an answer in: what was found in the gaps, and the ascending ids behind the cursor. */
    void advance(List<Long> filled, List<Long> fresh, Instant now) {
        gaps.answered(filled, filled.size() >= Question.MOST_FILLED, now);
        gaps.open(at, fresh, now);
        if (!fresh.isEmpty()) {
            at = fresh.getLast();
        }
    }

    /** The table ends below the cursor, as after a restore: what comes above counts as new. */
    void backTo(long end) {
        if (end < at) {
            at = end;
            gaps.dropAbove(end);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(at);
        gaps.save(out);
    }

    static IdCursor restore(DataInput in) throws IOException {
        IdCursor cursor = new IdCursor();
        cursor.at = in.readLong();
        cursor.gaps.restore(in);
        return cursor;
    }
}
