package dev.tillwatch.detect.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;

/** How far the shop's time is known, by what batches said; it never goes back. */
public final class Clock {

    private long micros = Long.MIN_VALUE;

    /** Takes a batch's time in; an earlier one is ignored. */
    public void advance(LocalDateTime completeTo) {
        micros = Math.max(micros, Micros.of(completeTo));
    }

    /** Whether all before this moment is known. */
    public boolean passed(long moment) {
        return moment <= micros;
    }

    public long micros() {
        return micros;
    }

    public void save(DataOutput out) throws IOException {
        out.writeLong(micros);
    }

    public void restore(DataInput in) throws IOException {
        micros = in.readLong();
    }
}
