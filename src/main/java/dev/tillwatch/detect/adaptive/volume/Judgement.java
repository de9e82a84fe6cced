package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.DetectorSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All days up to the shop's now, judged one after the other: exactly what follows from the counts. When a past count
 * changes, the days from it on are judged again, from the nearest state that was kept.
 */
final class Judgement {

    /** Days between states that are kept; each is a few kilobytes. */
    private static final int KEPT_EACH = 16;
    /** Days without any order that are still days; a longer silence is none, since a date may be mistyped. */
    private static final int LONGEST_SILENCE = 60;

    private final DetectorSettings settings;
    private final Counts counts;
    private final List<JudgedDay> days = new ArrayList<>();
    /** The state before the day with this number. */
    private final TreeMap<Integer, VolumeModel> kept = new TreeMap<>();

    private VolumeModel model;
    private @Nullable JudgedDay running;

    Judgement(DetectorSettings settings, Counts counts) {
        this.settings = settings;
        this.counts = counts;
        this.model = fresh();
    }

    private VolumeModel fresh() {
        return new VolumeModel(Duration.ofHours(1), settings);
    }

    /** The days that are over, oldest first. */
    List<JudgedDay> days() {
        return days;
    }

    @Nullable
    JudgedDay running() {
        return running;
    }

    /**
     * Judges what is over by now and has not been judged, or has changed.
     *
     * @return the number of the first day that was judged
     */
    int advance(@Nullable LocalDate changedFrom, LocalDate today, int hoursOver) {
        int from = goBackTo(changedFrom);
        LocalDate next = next(days.isEmpty() ? null : days.getLast().day());
        while (next != null && next.isBefore(today)) {
            if (days.size() % KEPT_EACH == 0) {
                kept.put(days.size(), model.copy());
            }
            days.add(judge(model, next, DayCount.HOURS));
            next = next(next);
        }
        running = today.equals(next) ? judge(model.copy(), today, hoursOver) : null;
        return from;
    }

    private int goBackTo(@Nullable LocalDate changedFrom) {
        int first = days.size();
        if (changedFrom == null) {
            return first;
        }
        // A new day after a silence changes which days there are right after the last day before it.
        LocalDate before = counts.byDay().lowerKey(changedFrom);
        LocalDate since = before == null ? LocalDate.MIN : changedFrom;
        while (first > 0 && !days.get(first - 1).day().isBefore(since)) {
            first--;
        }
        if (first == days.size()) {
            return first;
        }
        Map.Entry<Integer, VolumeModel> state = Objects.requireNonNull(kept.floorEntry(first));
        model = state.getValue().copy();
        kept.tailMap(state.getKey(), false).clear();
        days.subList(state.getKey(), days.size()).clear();
        return first;
    }

    /** The day after, or where a long silence follows the next with orders; the first one where there is none yet. */
    private @Nullable LocalDate next(@Nullable LocalDate day) {
        if (day == null) {
            return counts.byDay().isEmpty() ? null : counts.byDay().firstKey();
        }
        LocalDate last = counts.byDay().floorKey(day);
        if (last != null && day.isBefore(last.plusDays(LONGEST_SILENCE))) {
            return day.plusDays(1);
        }
        return counts.byDay().higherKey(day);
    }

    private JudgedDay judge(VolumeModel model, LocalDate day, int hoursOver) {
        DayCount count = counts.get(day);
        BitSet many = count == null ? new BitSet() : counts.manyPeople(day);
        DayVerdict verdict = model.outlook(day);
        double[] expected = model.expectedIntervals(day);
        double times = ordersForEachJudged();
        List<IntervalVerdict> hours = new ArrayList<>(hoursOver);
        for (int hour = 0; hour < hoursOver; hour++) {
            JudgedCount judged = count == null ? JudgedCount.NONE : count.judged(hour, many);
            VolumeModel.Step step = model.observe(day.atTime(hour, 0), judged);
            hours.add(step.interval().inOrders(count == null ? 0 : count.hour(hour), times));
            if (step.day() != null) {
                verdict = step.day();
            }
        }
        JudgedDay.Unit unit = new JudgedDay.Unit(count == null ? 0 : count.orders(), times);
        return new JudgedDay(unit, verdict, hours, expected);
    }

    private double ordersForEachJudged() {
        long orders = 0;
        long judged = 0;
        for (JudgedDay day : days.subList(Math.max(0, days.size() - Counts.BASKET_DAYS), days.size())) {
            orders += day.verdict().count();
            judged += day.judged().count();
        }
        return judged == 0 ? 1 : (double) orders / (double) judged;
    }
}
