package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The chart of the Failed tab: the failed share of each half hour, beside what three times the usual share would be. */
final class ShareChart {

    private static final long LENGTH = FailedFactory.INTERVAL.toSeconds() * Micros.SECOND;

    private final BigDecimal factor;
    private final UsualShare usual;
    private final Shares shares = new Shares(LENGTH);
    private final Series series = new Series(LENGTH);

    ShareChart(BigDecimal factor, UsualShare usual) {
        this.factor = factor;
        this.usual = usual;
    }

    void take(long moment, boolean failed, boolean in) {
        series.touch(shares.take(moment, failed, in));
    }

    /** The usual share of this day is another now. */
    void touchDay(long day) {
        for (long start : shares.starts(day, day + Micros.DAY)) {
            series.touch(start);
        }
    }

    void drain(Clock clock, Findings findings) {
        series.drain(clock, findings, start -> {
            BigDecimal percent = shares.get(start).percent();
            BigDecimal expected = usual.at(start);
            return new Reading(
                    FailedFactory.SERIES,
                    Micros.toTime(start),
                    number(percent),
                    0,
                    number(expected == null ? null : expected.multiply(factor)),
                    series.complete(start, clock));
        });
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    void save(DataOutput out) throws IOException {
        shares.save(out);
    }

    void restore(DataInput in, Clock clock) throws IOException {
        shares.restore(in);
        for (long start : shares.starts(Long.MIN_VALUE, Long.MAX_VALUE)) {
            series.resume(start, clock);
        }
    }
}
