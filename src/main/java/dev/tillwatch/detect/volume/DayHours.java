package dev.tillwatch.detect.volume;

import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Series;
import dev.tillwatch.model.Reading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Orders by hour of every day with orders, beside the plain average of that hour on that day of the week. */
final class DayHours {

    private static final int HOURS = 24;
    private static final int DAYS = DayOfWeek.values().length;

    private final TreeMap<LocalDate, int[]> byDay = new TreeMap<>();
    private final long[] slotOrders = new long[DAYS * HOURS];
    private final int[] weekdayCount = new int[DAYS];
    private final double[] shown = new double[DAYS * HOURS];
    private final BitSet changedSlots = new BitSet();
    private final Series series = new Series(Micros.HOUR);
    /** The day taken last, its hours, their first slot and its beginning: rows come in order of time, nearly always. */
    private @Nullable LocalDate lastDay;

    private int @Nullable [] lastHours;
    private int lastSlots;
    private long lastStart;

    void take(LocalDateTime at, boolean in) {
        LocalDate day = at.toLocalDate();
        int[] hours = lastHours;
        if (hours == null || !day.equals(lastDay)) {
            hours = byDay.computeIfAbsent(day, key -> new int[HOURS]);
            lastDay = day;
            lastHours = hours;
            lastSlots = weekday(day) * HOURS;
            lastStart = start(day, 0);
        }
        int hour = at.getHour();
        int slot = lastSlots + hour;
        hours[hour] += in ? 1 : -1;
        slotOrders[slot] += in ? 1 : -1;
        changedSlots.set(slot);
        series.touch(lastStart + hour * Micros.HOUR);
    }

    /** A day has its first order, or lost its last: all its hours are drawn or leave the chart, and averages move. */
    void dayChanged(LocalDate day, boolean exists) {
        int weekday = weekday(day);
        weekdayCount[weekday] += exists ? 1 : -1;
        changedSlots.set(weekday * HOURS, (weekday + 1) * HOURS);
        if (!exists) {
            byDay.remove(day);
            lastHours = null;
        }
        for (int hour = 0; hour < HOURS; hour++) {
            series.touch(start(day, hour));
        }
    }

    void drain(Clock clock, Findings findings) {
        changedSlots.stream().forEach(this::touchWhereTheAverageMoved);
        changedSlots.clear();
        series.drain(clock, findings, start -> read(start, clock));
    }

    private void touchWhereTheAverageMoved(int slot) {
        double average = average(slot);
        if (average == shown[slot]) {
            return;
        }
        shown[slot] = average;
        int weekday = slot / HOURS;
        for (LocalDate day : byDay.keySet()) {
            if (weekday(day) == weekday) {
                series.touch(start(day, slot % HOURS));
            }
        }
    }

    private double average(int slot) {
        int days = weekdayCount[slot / HOURS];
        return days == 0 ? 0 : Decimals.average(slotOrders[slot], days).doubleValue();
    }

    private Reading read(long start, Clock clock) {
        LocalDateTime at = Micros.toTime(start);
        int[] hours = byDay.get(at.toLocalDate());
        double expected = hours == null ? Double.NaN : shown[weekday(at.toLocalDate()) * HOURS + at.getHour()];
        double observed = hours == null ? Double.NaN : hours[at.getHour()];
        return new Reading(VolumeFactory.HOUR, at, observed, expected, expected, series.complete(start, clock));
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }

    private static long start(LocalDate day, int hour) {
        return day.toEpochDay() * Micros.DAY + hour * Micros.HOUR;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byDay.size());
        for (Map.Entry<LocalDate, int[]> each : byDay.entrySet()) {
            out.writeLong(each.getKey().toEpochDay());
            for (int count : each.getValue()) {
                out.writeInt(count);
            }
        }
    }

    void restore(DataInput in, Clock clock) throws IOException {
        int days = in.readInt();
        for (int i = 0; i < days; i++) {
            LocalDate day = LocalDate.ofEpochDay(in.readLong());
            int weekday = weekday(day);
            int[] hours = new int[HOURS];
            weekdayCount[weekday]++;
            for (int hour = 0; hour < HOURS; hour++) {
                hours[hour] = in.readInt();
                slotOrders[weekday * HOURS + hour] += hours[hour];
                series.resume(start(day, hour), clock);
            }
            byDay.put(day, hours);
        }
        for (int slot = 0; slot < shown.length; slot++) {
            shown[slot] = average(slot);
        }
    }
}
