package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.DetectorSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Judges counts of regular intervals as they close, and days when their last interval closes. Takes (time, count) pairs,
 * oldest first; an interval that is left out had none. Uses nothing but what came before.
 */
public final class VolumeModel {

    /** After a longer silence everything is learned anew; days. */
    private static final int LONGEST_SILENCE = 60;

    private final VolumeThresholds thresholds;
    private final DetectorSettings settings;
    private final int intervals;
    private DayModel days;
    private HourShares shares;
    private @Nullable RunningDay running;

    /** What one interval showed, and the day that it ended; each is judged by itself. */
    public record Step(IntervalVerdict interval, @Nullable DayVerdict day) {}

    /** @param interval a part of a day: an hour, half an hour */
    public VolumeModel(Duration interval, DetectorSettings settings) {
        this.settings = settings;
        thresholds = VolumeThresholds.of(settings);
        intervals = Math.toIntExact(Duration.ofDays(1).dividedBy(interval));
        if (!interval.multipliedBy(intervals).equals(Duration.ofDays(1))) {
            throw new IllegalArgumentException("A day is no multiple of " + interval);
        }
        days = new DayModel(thresholds, settings.calendar());
        shares = new HourShares(intervals);
    }

    private VolumeModel(VolumeModel other) {
        thresholds = other.thresholds;
        settings = other.settings;
        intervals = other.intervals;
        days = other.days.copy();
        shares = other.shares.copy();
        running = other.running == null ? null : other.running.copy();
    }

    /** The same knowledge, to go on from here another way. */
    public VolumeModel copy() {
        return new VolumeModel(this);
    }

    /** The interval that begins then is over. */
    public Step observe(LocalDateTime start, long count) {
        return observe(start, JudgedCount.of(count));
    }

    Step observe(LocalDateTime start, JudgedCount count) {
        LocalDate date = start.toLocalDate();
        int index = (int) (start.toLocalTime().toSecondOfDay()
                / (ChronoUnit.DAYS.getDuration().toSeconds() / intervals));
        RunningDay day = running;
        if (day != null && ChronoUnit.DAYS.between(day.date(), date) > LONGEST_SILENCE) {
            days = new DayModel(thresholds, settings.calendar());
            shares = new HourShares(intervals);
            day = null;
        }
        while (day != null && day.date().isBefore(date)) {
            if (day.full()) {
                day = running(day.date().plusDays(1), day);
            } else {
                step(day, JudgedCount.NONE);
            }
        }
        day = running(date, day);
        while (day.closed() < index) {
            day.close(JudgedCount.NONE);
        }
        return step(day, count);
    }

    /** The day that runs then, taken up where it was left. */
    private RunningDay running(LocalDate date, @Nullable RunningDay day) {
        RunningDay now = day == null || !day.date().equals(date)
                ? new RunningDay(thresholds, days, shares, date, intervals)
                : day;
        running = now;
        return now;
    }

    private Step step(RunningDay day, JudgedCount count) {
        IntervalVerdict verdict = day.close(count);
        if (!day.full()) {
            return new Step(verdict, null);
        }
        DayVerdict whole = days.close(day.outlook(), day.total(), day.ordinaryTotal());
        if (whole.level() > 0 && !whole.unusual() && day.outlook().learnable()) {
            shares.learn(day.date(), day.ordinaryCounts(), day.ordinaryTotal());
        }
        return new Step(verdict, whole);
    }

    /** What is expected of that day, which is the running one or the next. */
    DayVerdict outlook(LocalDate date) {
        return days.band(days.outlook(date));
    }

    /** What is expected of each interval of that day, the running one or the next; zeros where nothing is known yet. */
    double[] expectedIntervals(LocalDate date) {
        return days.level() == 0
                ? new double[intervals]
                : new Course(days.outlook(date).mean(), 1, shares.profile(date)).expected();
    }
}
