package dev.tillwatch.detect.state;

import dev.tillwatch.model.Reading;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Which intervals of a chart's series must be read anew: those that were touched, and those that were drawn as running
 * and have ended since. An interval that holds nothing any more is read as NaN.
 */
public final class Series {

    private final long length;
    private final Set<Long> touched = new LinkedHashSet<>();
    /** Rows come in order of time, nearly always: most touch what was touched just before. */
    private long last = Long.MIN_VALUE;
    /** Of the interval that was asked for last. */
    private long asked;

    private final Deadlines<Long> running = new Deadlines<>();

    /** @param length of an interval, in microseconds */
    public Series(long length) {
        this.length = length;
    }

    /** The beginning of the interval that holds the moment. */
    public long start(long moment) {
        // Most lie in the interval of the one before, and a division takes as long as ten comparisons.
        if (moment < asked || moment - asked >= length) {
            asked = Micros.floor(moment, length);
        }
        return asked;
    }

    /** The interval that begins at {@code start} has changed. */
    public void touch(long start) {
        if (start != last) {
            touched.add(start);
            last = start;
        }
    }

    /** Takes up an interval of a restored state, so that its end is noticed. */
    public void resume(long start, Clock clock) {
        running.add(start + length, start, clock);
    }

    public boolean complete(long start, Clock clock) {
        return clock.passed(start + length);
    }

    /** Reads what must be read anew, each interval once. */
    public void drain(Clock clock, Findings findings, LongFunction<Reading> read) {
        touched.addAll(running.due(clock));
        for (long start : touched) {
            findings.add(read.apply(start));
            running.add(start + length, start, clock);
        }
        touched.clear();
        last = Long.MIN_VALUE;
    }
}
