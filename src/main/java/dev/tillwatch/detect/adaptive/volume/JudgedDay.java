package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;
import java.util.List;

/**
 * A day as far as it is over, and what is expected of it.
 */
final class JudgedDay {

    private final LocalDate day;
    private final DayVerdict verdict;
    private final List<IntervalVerdict> hours;
    private final double[] expectedHours;

    /**
     * @param verdict of a day that is over; of the running one what is expected of it
     * @param hours those that are over
     * @param expectedHours of the whole day, as expected in the morning
     */
    JudgedDay(LocalDate day, DayVerdict verdict, List<IntervalVerdict> hours, double[] expectedHours) {
        this.day = day;
        this.verdict = verdict;
        this.hours = List.copyOf(hours);
        this.expectedHours = expectedHours;
    }

    /** A day of which nothing is known to judge by: it lies ahead. */
    static JudgedDay ahead(LocalDate day) {
        DayVerdict nothing = new DayVerdict(day, 0, 0, 0, 0, 0, 0, 1, 1, 1, false, false);
        return new JudgedDay(day, nothing, List.of(), new double[DayCount.HOURS]);
    }

    LocalDate day() {
        return day;
    }

    boolean over() {
        return hours.size() == DayCount.HOURS;
    }

    DayVerdict verdict() {
        return verdict;
    }

    List<IntervalVerdict> hours() {
        return hours;
    }

    double expected(int hour) {
        return expectedHours[hour];
    }

    /** What was expected of the hours that are over. */
    double expectedSoFar() {
        double sum = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            sum += expectedHours[hour];
        }
        return sum;
    }
}
