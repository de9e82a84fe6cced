package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the audit knows of one block of ids, and how urgent it is to look at it again. Guarded by whoever holds it. */
final class Block {

    /** Null until the rows have been found to be as recorded. */
    private @Nullable BlockSum sum;

    private long changes;
    private RowDates dates = RowDates.NONE;
    private long lookedAt = Long.MIN_VALUE;

    /** A row is recorded anew, or is no more. */
    void changed(@Nullable LocalDateTime at) {
        changes++;
        sum = null;
        dates = dates.with(at);
    }

    long changes() {
        return changes;
    }

    /** Whether all rows are as recorded, as far as is known. */
    boolean isSummed() {
        return sum != null;
    }

    /** It is due, whenever it was looked at. */
    void hurry() {
        lookedAt = Long.MIN_VALUE;
    }

    void looked(long now) {
        lookedAt = now;
    }

    /** Compares what the server says now; false where it is not what was found last. */
    boolean isStill(BlockSum found) {
        if (!found.equals(sum)) {
            sum = null;
        }
        return sum != null;
    }

    /** Its rows are as recorded; their dates are known anew, null where there is none to know them by. */
    void agreed(BlockSum found, @Nullable RowDates those) {
        sum = found;
        dates = those == null ? dates : those;
    }

    boolean isDue(long now, long lap) {
        return sum == null || waited(now, lap) >= between(now, lap);
    }

    /**
     * How many times over what it may wait it has waited. What may wait less than {@link RowDates#AHEAD} counts like that,
     * or a few very young blocks would take the turn of all that are late.
     */
    double urgency(long now, long lap) {
        return (double) waited(now, lap) / Math.max(RowDates.AHEAD.toSeconds(), between(now, lap));
    }

    private long between(long now, long lap) {
        return Math.min(lap, dates.between(now));
    }

    private long waited(long now, long lap) {
        // Never looked at, or later than now, since the shop's clock was set back: it has just become due.
        if (lookedAt == Long.MIN_VALUE || lookedAt > now) {
            lookedAt = now - between(now, lap);
        }
        return now - lookedAt;
    }

    void save(DataOutput out) throws IOException {
        dates.save(out);
        out.writeLong(lookedAt);
        BlockSum known = sum;
        out.writeBoolean(known != null);
        if (known != null) {
            out.writeLong(known.rows());
            out.writeLong(known.checksum());
        }
    }

    static Block restore(long start, DataInput in) throws IOException {
        Block block = new Block();
        block.dates = RowDates.restore(in);
        block.lookedAt = in.readLong();
        if (in.readBoolean()) {
            block.sum = new BlockSum(start, in.readLong(), in.readLong());
        }
        return block;
    }
}
