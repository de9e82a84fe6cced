package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Row;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds days and hours with unusually few or many orders. Counts are exact under corrections, and everything shown
 * follows from the counts and the shop's now alone: a corrected day is judged again, and all days after it.
 */
final class AdaptiveVolumeDetector implements Detector {

    private static final int VERSION = 3;

    private final DetectorSettings settings;
    private final Clock clock = new Clock();
    private final Counts counts = new Counts();
    private final Judgement judgement;
    private final LookingBack lookingBack;
    private final ShownRows shown = new ShownRows();
    private final DayRows dayRows;
    private final HourRows hourRows;
    private final HindsightRows hindsightRows;
    /** The hour of the shop's now that was judged last. */
    private long judgedHour = Long.MIN_VALUE;

    AdaptiveVolumeDetector(DetectorSettings settings) {
        this.settings = settings;
        judgement = new Judgement(settings, counts);
        lookingBack = new LookingBack(VolumeThresholds.of(settings));
        dayRows = new DayRows(counts, settings.calendar());
        hourRows = new HourRows(counts, settings.calendar());
        hindsightRows = new HindsightRows(counts, settings.calendar());
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        for (Event event : batch.events()) {
            if (event instanceof TransactionChanged change) {
                counts.change(change.before(), change.after());
            }
        }
        Findings findings = new Findings();
        judge(findings);
        return findings.toDetection();
    }

    private void judge(Findings findings) {
        long hour = Math.floorDiv(clock.micros(), Micros.HOUR);
        long changed = counts.changedHour();
        LocalDate touched = counts.touchedFrom();
        if (touched == null && hour == judgedHour) {
            return;
        }
        LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(clock.micros(), Micros.DAY));
        LocalDate ranBefore =
                judgement.running() == null ? null : judgement.running().day();
        int first = judgement.days().size();
        // What the running hour and those to come hold is judged when they are over.
        boolean goesOn = today.equals(ranBefore) && (counts.get(today) != null || first > 0);
        boolean settled = hour == judgedHour && changed >= hour && goesOn;
        if (!settled) {
            judgedHour = hour;
            int hoursOver = Math.floorMod(hour, DayCount.HOURS);
            LocalDate changedFrom =
                    changed == Counts.NONE ? null : LocalDate.ofEpochDay(Math.floorDiv(changed, DayCount.HOURS));
            first = judgement.advance(changedFrom, today, hoursOver);
            List<DayVerdict> verdicts =
                    judgement.days().stream().map(JudgedDay::judged).toList();
            first = Math.min(first, lookingBack.advance(verdicts, first));
        }
        give(first, earliest(touched, ranBefore), today, findings);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Gives the rows of the days from that number or that date on, so far as they are others now. */
    private void give(int first, @Nullable LocalDate since, LocalDate today, Findings findings) {
        List<JudgedDay> days = judgement.days();
        LocalDate from = since;
        if (first < days.size()) {
            from = earliest(from, days.get(first).day());
        }
        if (from == null) {
            from = today;
        }
        Set<LocalDate> left = shown.from(from);
        int index = days.size();
        while (index > 0 && !days.get(index - 1).day().isBefore(from)) {
            index--;
        }
        for (; index < days.size(); index++) {
            JudgedDay day = days.get(index);
            List<Row> rows = rows(day);
            if (lookingBack.unusual(index)) {
                rows.add(hindsightRows.row(day, lookingBack.verdict(index)));
            }
            show(day, rows, left, findings);
        }
        JudgedDay running = judgement.running();
        if (running != null) {
            show(running, rows(running), left, findings);
        }
        LocalDate ahead = running == null ? today.minusDays(1) : today;
        for (LocalDate day : counts.byDay().tailMap(ahead, false).keySet()) {
            JudgedDay unjudged = JudgedDay.ahead(day);
            show(unjudged, rows(unjudged), left, findings);
        }
        left.forEach(day -> shown.show(day, List.of(), List.of(), findings));
    }

    private List<Row> rows(JudgedDay day) {
        List<Row> rows = new ArrayList<>();
        if (day.over() || counts.get(day.day()) != null) {
            rows.add(dayRows.row(day));
        }
        rows.addAll(hourRows.rows(day));
        return rows;
    }

    private void show(JudgedDay day, List<Row> rows, Set<LocalDate> left, Findings findings) {
        left.remove(day.day());
        shown.show(day.day(), rows, DayReadings.of(day, counts.get(day.day())), findings);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds());
        clock.save(out);
        counts.save(out);
    }

    private String thresholds() {
        return settings.calendar() + " " + VolumeThresholds.of(settings);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds());
        clock.restore(in);
        counts.restore(in);
        // All that was shown follows from the counts; it is worked out again and not told again.
        judge(new Findings());
    }
}
