package dev.tillwatch.detect.adaptive.volume;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges the closed intervals of one day: each by itself, the last few together, and the day so far. What the ordinary
 * intervals before brought tells how the day is going; unusual ones are left out of that. What goes like a Sunday is not
 * unusual, whatever the day: holidays do that, and no calendar has them all.
 */
final class RunningDay {

    /** Intervals that are judged together. */
    private static final int[] SPANS = {1, 2, 3, 4};

    /** So many orders too many may be a burst of one customer, which is another detector's. */
    private static final int ONE_CUSTOMER = 25;

    /** The day so far needs more: it is judged again each time, and all that is not known of the day is in it. */
    private static final double SO_FAR = 1.2;

    private static final double HALF = 0.5;

    private final VolumeThresholds thresholds;
    private final DayModel.Outlook outlook;
    private final boolean warm;
    private final Course ordinary;
    /** As the last Sunday: what an unknown holiday is like. */
    private final Course sunday;

    private final double[] counts;
    private final double[] paid;
    private final boolean[] unusual;
    private final Duration interval;
    private int closed;

    RunningDay(VolumeThresholds thresholds, DayModel days, HourShares shares, LocalDate date, int intervals) {
        this.thresholds = thresholds;
        outlook = days.outlook(date);
        warm = days.warm();
        ordinary = new Course(outlook.mean(), outlook.variance(), shares.profile(date));
        LocalDate next = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        DayModel.Outlook other = days.outlook(next);
        sunday = next.equals(date)
                ? ordinary
                : new Course(
                        other.mean() / other.calendar() * outlook.calendar(), outlook.variance(), shares.profile(next));
        counts = new double[intervals];
        paid = new double[intervals];
        unusual = new boolean[intervals];
        interval = Duration.ofDays(1).dividedBy(intervals);
    }

    private RunningDay(RunningDay other) {
        thresholds = other.thresholds;
        outlook = other.outlook;
        warm = other.warm;
        ordinary = other.ordinary;
        sunday = other.sunday;
        counts = other.counts.clone();
        paid = other.paid.clone();
        unusual = other.unusual.clone();
        interval = other.interval;
        closed = other.closed;
    }

    RunningDay copy() {
        return new RunningDay(this);
    }

    DayModel.Outlook outlook() {
        return outlook;
    }

    LocalDate date() {
        return outlook.day();
    }

    boolean full() {
        return closed == counts.length;
    }

    int closed() {
        return closed;
    }

    double expected(int interval) {
        return ordinary.expected(interval);
    }

    /** The next interval is over. */
    IntervalVerdict close(JudgedCount count) {
        int now = closed++;
        counts[now] = (double) count.orders();
        paid[now] = (double) count.paid();
        Course.Stretch alone = ordinary.stretch(counts, unusual, now, now);
        Course.Stretch found = warm ? strongest(now) : null;
        Course.Stretch shown = found == null ? alone : found;
        IntervalVerdict verdict = new IntervalVerdict(
                date().atStartOfDay().plus(interval.multipliedBy(now)),
                count.orders(),
                alone.expected(),
                shown.span(),
                Math.round(shown.count()),
                shown.expected(),
                shown.z(),
                warm,
                found != null);
        unusual[now] = found != null;
        return verdict;
    }

    private Course.@Nullable Stretch strongest(int now) {
        Course.Stretch strongest = null;
        for (int span : SPANS) {
            int from = now - span + 1;
            if (from < 0 || unusual[from]) {
                break;
            }
            Course.Stretch stretch = unlike(course -> judged -> course.stretch(judged, unusual, from, now));
            if (stretch != null && (strongest == null || Math.abs(stretch.z()) > Math.abs(strongest.z()))) {
                strongest = stretch;
            }
        }
        Course.Stretch soFar = unlike(course -> judged -> course.soFar(judged, unusual, now));
        return strongest == null && soFar != null && Math.abs(soFar.z()) > SO_FAR * thresholds.hourZ()
                ? soFar
                : strongest;
    }

    /** The stretch where it is unlike this weekday and unlike a Sunday, on the same side. */
    private Course.@Nullable Stretch unlike(Function<Course, Function<double[], Course.Stretch>> view) {
        boolean above = view.apply(ordinary).apply(counts).above();
        double[] judged = above ? paid : counts;
        Course.Stretch here = view.apply(ordinary).apply(judged);
        Course.Stretch there = view.apply(sunday).apply(judged);
        return here.above() == above && there.above() == above && unlike(here) && unlike(there) ? here : null;
    }

    private boolean unlike(Course.Stretch stretch) {
        double ratio = Math.abs(Math.log((stretch.count() + HALF) / (stretch.expected() + HALF)));
        double effect = stretch.above() ? Math.log1p(thresholds.hourEffect()) : -Math.log1p(-thresholds.hourEffect());
        return Math.abs(stretch.z()) > thresholds.hourZ()
                && ratio > effect
                && (!stretch.above() || stretch.count() - stretch.expected() > ONE_CUSTOMER);
    }

    /** What it would have brought without its unusual intervals. */
    double ordinaryTotal() {
        double sum = 0;
        for (int i = 0; i < closed; i++) {
            sum += unusual[i] ? ordinary.expected(i) : counts[i];
        }
        return sum;
    }

    JudgedCount total() {
        return new JudgedCount(sum(counts), sum(paid));
    }

    private static long sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return Math.round(sum);
    }

    /** The counts, NaN where an interval was unusual. */
    double[] ordinaryCounts() {
        double[] kept = counts.clone();
        for (int i = 0; i < closed; i++) {
            if (unusual[i]) {
                kept[i] = Double.NaN;
            }
        }
        return kept;
    }
}
