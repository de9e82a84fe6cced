package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The chart of the Failed tab: the share of declines in each half hour beside what the seven days before its day let
 * expect of so many payments; exact under corrections.
 */
final class ShareChart {

    private static final long LENGTH = AdaptiveFailedFactory.INTERVAL.toSeconds() * Micros.SECOND;
    private static final int DAYS_BEFORE = 7;
    private static final double PERCENT = 100;
    /** Deviations that nearly all half hours stay within. */
    private static final double BAND = 2.6;

    /** Payments and declines, which change in place. */
    private static final class Counts {
        private int tries;
        private int failed;
    }

    private final TreeMap<Long, Counts> byStart = new TreeMap<>();
    private final Map<Long, Counts> byDay = new HashMap<>();
    private final Series series = new Series(LENGTH);
    private long lastStart = Long.MIN_VALUE;
    private int lastTries;
    private int lastFailed;
    /** Days whose share may have changed. */
    private final Set<Long> moved = new TreeSet<>();

    void take(@Nullable Transaction row, boolean in) {
        LocalDateTime at = row == null ? null : row.at();
        if (row == null || at == null || row.status() == Status.UNKNOWN) {
            return;
        }
        long start = series.start(Micros.of(at));
        int failed = row.status() == Status.FAILED ? 1 : 0;
        int one = in ? 1 : -1;
        if (start != lastStart) {
            flush();
            lastStart = start;
        }
        lastTries += one;
        lastFailed += one * failed;
        series.touch(start);
    }

    /** Rows come in order of time, nearly always: what falls into one half hour is put down at once. */
    private void flush() {
        if (lastStart != Long.MIN_VALUE) {
            long day = Micros.floor(lastStart, Micros.DAY);
            add(byStart, lastStart, lastTries, lastFailed);
            add(byDay, day, lastTries, lastFailed);
            moved.add(day);
        }
        lastStart = Long.MIN_VALUE;
        lastTries = 0;
        lastFailed = 0;
    }

    private static void add(Map<Long, Counts> counts, long start, int tries, int failed) {
        Counts each = counts.computeIfAbsent(start, key -> new Counts());
        each.tries += tries;
        each.failed += failed;
        if (each.tries == 0) {
            counts.remove(start);
        }
    }

    void drain(Clock clock, Findings findings) {
        flush();
        moved.forEach(this::touchAfter);
        moved.clear();
        series.drain(clock, findings, start -> read(start, clock));
    }

    private Reading read(long start, Clock clock) {
        Counts counts = byStart.get(start);
        LocalDateTime at = Micros.toTime(start);
        boolean over = series.complete(start, clock);
        if (counts == null) {
            return new Reading(AdaptiveFailedFactory.SERIES, at, Double.NaN, Double.NaN, Double.NaN, over);
        }
        double observed = rounded((double) counts.failed / counts.tries);
        double usual = usual(Micros.floor(start, Micros.DAY));
        double high = usual + BAND * Math.sqrt(usual * (1 - usual) / counts.tries);
        return new Reading(
                AdaptiveFailedFactory.SERIES, at, observed, Double.isNaN(usual) ? Double.NaN : 0, rounded(high), over);
    }

    private static double rounded(double share) {
        return Math.rint(share * PERCENT * 10) / 10;
    }

    private double usual(long day) {
        long tries = 0;
        long failed = 0;
        for (int before = 1; before <= DAYS_BEFORE; before++) {
            Counts counts = byDay.get(day - before * Micros.DAY);
            tries += counts == null ? 0 : counts.tries;
            failed += counts == null ? 0 : counts.failed;
        }
        return tries == 0 ? Double.NaN : (double) failed / tries;
    }

    /** A day's share has moved: the half hours of the seven days after it have another expectation. */
    private void touchAfter(long day) {
        for (long start : byStart.subMap(day + Micros.DAY, day + (DAYS_BEFORE + 1) * Micros.DAY)
                .keySet()) {
            series.touch(start);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byStart.size());
        for (Map.Entry<Long, Counts> each : byStart.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue().tries);
            out.writeInt(each.getValue().failed);
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            long start = in.readLong();
            Counts counts = new Counts();
            counts.tries = in.readInt();
            counts.failed = in.readInt();
            byStart.put(start, counts);
            Counts day = byDay.computeIfAbsent(Micros.floor(start, Micros.DAY), key -> new Counts());
            day.tries += counts.tries;
            day.failed += counts.failed;
            series.resume(start, clock);
        }
    }
}
