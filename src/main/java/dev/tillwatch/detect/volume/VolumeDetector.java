package dev.tillwatch.detect.volume;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls a day low when it has fewer orders than the average over the days with at least one, the running day included.
 * Every order moves the average, so all days are compared anew, but only rows whose shown figures changed are given out.
 */
final class VolumeDetector implements Detector {

    private static final int VERSION = 2;

    private final BigDecimal factor;
    private final Days days;
    private final DayHours hours = new DayHours();
    private final Clock clock = new Clock();
    private final Deadlines<LocalDate> running = new Deadlines<>();

    /** What the last detection showed: which days were low, which were drawn, and beside which average. */
    private final Set<LocalDate> low = new HashSet<>();

    private Set<LocalDate> drawn = Set.of();
    private @Nullable LocalDate drawnTo;
    private @Nullable AverageDay average;

    private final Set<LocalDate> touched = new HashSet<>();
    private @Nullable LocalDate lastTouched;
    private final Set<LocalDate> shown = new HashSet<>();

    VolumeDetector(BigDecimal factor) {
        this.factor = factor;
        this.days = new Days(factor);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        for (Event event : batch.events()) {
            if (event instanceof TransactionChanged change) {
                take(change.before(), false);
                take(change.after(), true);
            }
        }
        Findings findings = new Findings();
        touched.addAll(running.due(clock));
        AverageDay now = days.average();
        boolean all = now != null && !now.equals(average);
        average = now;
        if (all || !touched.isEmpty() || !today().equals(drawnTo)) {
            giveRows(all, findings);
            giveReadings(all, findings);
            touched.clear();
            lastTouched = null;
        }
        hours.drain(clock, findings);
        return findings.toDetection();
    }

    private void take(@Nullable Transaction transaction, boolean in) {
        LocalDateTime at = transaction == null ? null : transaction.at();
        if (transaction == null || at == null) {
            return;
        }
        LocalDate day = at.toLocalDate();
        boolean changed = days.take(day, transaction, in);
        if (!day.equals(lastTouched)) {
            touched.add(day);
            lastTouched = day;
        }
        hours.take(at, in);
        if (changed) {
            hours.dayChanged(day, in);
        }
    }

    private void giveRows(boolean all, Findings findings) {
        days.byDay().forEach((day, totals) -> {
            boolean isLow = days.low(totals.orders());
            boolean turned = isLow ? low.add(day) : low.remove(day);
            if (average != null && (all || turned || touched.contains(day))) {
                Row row = DayRows.row(day, totals, average, isLow, over(day));
                shown.add(day);
                if (row instanceof Anomaly anomaly) {
                    findings.add(anomaly);
                } else if (row instanceof Observation observation) {
                    findings.add(observation);
                }
            }
        });
        for (LocalDate day : touched) {
            if (days.get(day) == null && shown.remove(day)) {
                low.remove(day);
                findings.withdraw(DayRows.key(day), "gone");
            }
        }
    }

    private void giveReadings(boolean all, Findings findings) {
        Set<LocalDate> now = DrawnDays.of(days.byDay(), today());
        for (LocalDate day : now) {
            if (all || touched.contains(day) || !drawn.contains(day)) {
                findings.add(reading(day));
                running.add(end(day), day, clock);
            }
        }
        for (LocalDate day : drawn) {
            if (!now.contains(day)) {
                findings.add(new Reading(
                        VolumeFactory.DAY, day.atStartOfDay(), Double.NaN, Double.NaN, Double.NaN, over(day)));
            }
        }
        drawn = now;
        drawnTo = today();
    }

    private Reading reading(LocalDate day) {
        DayTotals totals = days.get(day);
        double expected = average == null ? Double.NaN : average.orders().doubleValue();
        return new Reading(
                VolumeFactory.DAY,
                day.atStartOfDay(),
                totals == null ? 0 : totals.orders(),
                expected,
                Double.POSITIVE_INFINITY,
                over(day));
    }

    private LocalDate today() {
        return LocalDate.ofEpochDay(Math.floorDiv(clock.micros(), Micros.DAY));
    }

    private boolean over(LocalDate day) {
        return clock.passed(end(day));
    }

    private static long end(LocalDate day) {
        return (day.toEpochDay() + 1) * Micros.DAY;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, factor.toString());
        clock.save(out);
        days.save(out);
        hours.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, factor.toString());
        clock.restore(in);
        days.restore(in);
        hours.restore(in, clock);
        // What was shown follows from the state: every detection leaves nothing unshown.
        average = days.average();
        if (average == null) {
            return;
        }
        drawn = DrawnDays.of(days.byDay(), today());
        drawnTo = today();
        drawn.forEach(day -> running.add(end(day), day, clock));
        days.byDay().forEach((day, totals) -> {
            shown.add(day);
            if (days.low(totals.orders())) {
                low.add(day);
            }
        });
    }
}
