package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How young the rows of a block are, and so how soon they have to be compared again.
 *
 * @param youngest second of the youngest date, the lowest number where no row has one
 * @param undated whether a row has no date
 */
record RowDates(long youngest, boolean undated) {

    /** Of a block of which no row is known. */
    static final RowDates NONE = new RowDates(Long.MIN_VALUE, false);

    /** A correction is to be seen within a tenth of its row's age. */
    private static final int PART_OF_AGE = 10;

    /** Of which so much is left for the audit and the poll behind it to do their work. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** Rows without a date are taken to be this old. */
    private static final Duration UNDATED_AGE = Duration.ofHours(1);

    /**
     * How old a row is that is dated ahead nobody knows; where a shop writes local time and its server's clock does not,
     * all of the newest hours are. They are compared this often.
     */
    static final Duration AHEAD = Duration.ofSeconds(10);

    RowDates with(@Nullable LocalDateTime at) {
        if (at == null) {
            return undated ? this : new RowDates(youngest, true);
        }
        long second = second(at);
        return second <= youngest ? this : new RowDates(second, undated);
    }

    /** Seconds from one look to the next. */
    long between(long now) {
        if (youngest > now) {
            return AHEAD.toSeconds();
        }
        long age = youngest == Long.MIN_VALUE ? UNDATED_AGE.toSeconds() : now - youngest;
        long oldest = undated ? Math.min(age, UNDATED_AGE.toSeconds()) : age;
        return Math.max(0, oldest / PART_OF_AGE - SLACK.toSeconds());
    }

    static long second(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(youngest);
        out.writeBoolean(undated);
    }

    static RowDates restore(DataInput in) throws IOException {
        return new RowDates(in.readLong(), in.readBoolean());
    }
}
