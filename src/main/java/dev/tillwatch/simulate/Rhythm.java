package dev.tillwatch.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many orders a day brings and at which hour they come: growth, weekdays, seasons, two evening-heavy days. */
final class Rhythm {

    /** Monday to Sunday. */
    private static final double[] WEEKDAY = {0.95, 0.93, 0.96, 1.00, 1.12, 1.28, 1.10};

    private static final double[] HOURS_WEEKDAY = {
        8, 4, 2, 1, 1, 3, 8, 16, 28, 40, 48, 52, 56, 50, 46, 46, 50, 56, 66, 78, 86, 80, 54, 24
    };
    private static final double[] HOURS_WEEKEND = {
        12, 6, 3, 2, 1, 2, 5, 12, 24, 42, 60, 70, 70, 62, 58, 58, 62, 66, 72, 78, 80, 72, 50, 26
    };

    private static final double GROWTH_A_YEAR = 0.35;
    private static final double DAY_NOISE = 0.05;
    private static final double DAYS_A_YEAR = 365;

    /** The day on which the year's wave crosses its middle on the way up. */
    private static final int WAVE_BEGINS = 200;

    /** Shape of the Gamma factor of an hour's expected count in the usual shop. */
    private static final double HOUR_SHAPE = 60;

    private final ShopPlan plan;
    private final Seasons seasons;
    private final Draw draw;
    private final Weighted<Integer> weekdayHours = hours(HOURS_WEEKDAY);
    private final Weighted<Integer> weekendHours = hours(HOURS_WEEKEND);

    Rhythm(ShopPlan plan, Seasons seasons, Draw draw) {
        this.plan = plan;
        this.seasons = seasons;
        this.draw = draw;
    }

    Seasons seasons() {
        return seasons;
    }

    /** Orders to expect on a day, its own noise included. */
    double expected(LocalDate day) {
        Manner.Days manner = plan.manner().days();
        long number = ChronoUnit.DAYS.between(plan.firstDay(), day);
        double growth = Math.exp(GROWTH_A_YEAR * number / DAYS_A_YEAR);
        double spread = DAY_NOISE * Math.sqrt(Math.max(1, manner.variance()));
        double noise = Math.exp(spread * draw.fork("day " + day).gaussian());
        double wave = 1 + manner.swing() * Math.sin(2 * Math.PI * (number - WAVE_BEGINS) / DAYS_A_YEAR);
        return plan.habits().ordersADay()
                * growth
                * noise
                * WEEKDAY[day.getDayOfWeek().getValue() - 1]
                * seasons.factor(day)
                * wave;
    }

    /** Orders to expect in each hour of a day's clock. */
    double[] expectedHours(LocalDate day) {
        double[] shares = isWeekend(day) ? HOURS_WEEKEND : HOURS_WEEKDAY;
        double whole = expected(day) / Arrays.stream(shares).sum();
        double[] hours = new double[shares.length];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = whole * shares[hour] * seasons.lived(day, hour);
        }
        return hours;
    }

    /** Orders that really come in an hour with this expectation: Poisson, with a Gamma factor on its mean. */
    int count(double expected, Draw source) {
        if (expected <= 0) {
            return 0;
        }
        double variance = plan.manner().days().variance();
        double shape = 1 / ((variance - 1) / expected + variance / HOUR_SHAPE);
        return source.poisson(expected * source.gamma(shape) / shape);
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
