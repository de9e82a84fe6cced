package dev.tillwatch.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How many orders a day brings and at which hour they come: growth, weekdays, holidays, two evening-heavy days. */
final class Rhythm {

    /** Monday to Sunday. */
    private static final double[] WEEKDAY = {0.95, 0.93, 0.96, 1.00, 1.12, 1.28, 1.10};

    private static final double[] HOURS_WEEKDAY = {
        8, 4, 2, 1, 1, 3, 8, 16, 28, 40, 48, 52, 56, 50, 46, 46, 50, 56, 66, 78, 86, 80, 54, 24
    };
    private static final double[] HOURS_WEEKEND = {
        12, 6, 3, 2, 1, 2, 5, 12, 24, 42, 60, 70, 70, 62, 58, 58, 62, 66, 72, 78, 80, 72, 50, 26
    };

    /** India's national holidays with a fixed date, and the days around the year's end. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 26),
            MonthDay.of(5, 1),
            MonthDay.of(8, 15),
            MonthDay.of(10, 2),
            MonthDay.of(12, 25));

    private static final double HOLIDAY = 0.72;
    private static final double GROWTH_A_YEAR = 0.35;
    private static final double DAY_NOISE = 0.05;

    private final LocalDate start;
    private final double ordersADay;
    private final Draw draw;
    private final Weighted<Integer> weekdayHours = hours(HOURS_WEEKDAY);
    private final Weighted<Integer> weekendHours = hours(HOURS_WEEKEND);

    Rhythm(LocalDate start, double ordersADay, Draw draw) {
        this.start = start;
        this.ordersADay = ordersADay;
        this.draw = draw;
    }

    /** Orders to expect on a day, its own noise included. */
    double expected(LocalDate day) {
        double growth = Math.exp(GROWTH_A_YEAR * ChronoUnit.DAYS.between(start, day) / 365);
        double noise = Math.exp(DAY_NOISE * draw.fork("day " + day).gaussian());
        return ordersADay
                * growth
                * noise
                * WEEKDAY[day.getDayOfWeek().getValue() - 1]
                * (isHoliday(day) ? HOLIDAY : 1);
    }

    /** Orders to expect in the minute that begins here. */
    double expectedMinute(LocalDateTime at) {
        double[] hours = isWeekend(at.toLocalDate()) ? HOURS_WEEKEND : HOURS_WEEKDAY;
        double sum = 0;
        for (double share : hours) {
            sum += share;
        }
        return expected(at.toLocalDate()) * hours[at.getHour()] / sum / 60;
    }

    /** A time of this day as orders have it, to the second. */
    LocalDateTime timeOn(LocalDate day, Draw source) {
        int hour = (isWeekend(day) ? weekendHours : weekdayHours).pick(source);
        return day.atTime(hour, source.between(0, 59), source.between(0, 59));
    }

    static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Weighted<Integer> hours(double[] shares) {
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < shares.length; hour++) {
            hours.add(hour);
        }
        return new Weighted<>(hours, hour -> shares[hour]);
    }
}
