package dev.tillwatch.detect.adaptive;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;

/**
 * The time that the rows tell, in whole minutes since 1970; what is learned and forgotten goes by it, so that the cut of
 * a stream into batches changes nothing. A row with a mistyped date far ahead moves it by a day at most.
 */
public final class EventClock {

    /** No row has told a time. */
    public static final int NEVER = Integer.MIN_VALUE;

    public static final int HOUR = 60;
    public static final int DAY = 24 * HOUR;

    private int now = NEVER;

    /** Takes in the time of a new row, in microseconds. */
    public void see(long moment) {
        int minute = minute(moment);
        if (minute > now) {
            now = now == NEVER ? minute : Math.min(minute, now + DAY);
        }
    }

    /** The minute of a row; of one without a date, now. */
    public int of(Transaction row) {
        LocalDateTime at = row.at();
        return at == null ? Math.max(now, 0) : minute(at);
    }

    public static int minute(LocalDateTime at) {
        return minute(Micros.of(at));
    }

    /** Of a moment in microseconds. */
    public static int minute(long moment) {
        return Math.clamp(Math.floorDiv(moment, Micros.MINUTE), Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    public int now() {
        return now;
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(now);
    }

    public void restore(DataInput in) throws IOException {
        now = in.readInt();
    }
}
