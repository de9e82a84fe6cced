package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;
import java.util.List;

/**
 * A day as far as it is over, and what is expected of it.
 */
final class JudgedDay {

    private final LocalDate day;
    private final Unit unit;
    private final DayVerdict judged;
    private final DayVerdict verdict;
    private final List<IntervalVerdict> hours;
    private final double[] expectedHours;

    /**
     * What is shown counts all orders, what is judged leaves some out.
     *
     * @param orders of the day
     * @param times so many orders usually are for each that is judged
     */
    record Unit(long orders, double times) {}

    /**
     * @param judged of a day that is over; of the running one what is expected of it
     * @param hours those that are over, in all orders
     * @param expectedHours of the whole day, as expected in the morning, in judged orders
     */
    JudgedDay(Unit unit, DayVerdict judged, List<IntervalVerdict> hours, double[] expectedHours) {
        this.day = judged.day();
        this.unit = unit;
        this.judged = judged;
        this.verdict = judged.inOrders(unit.orders(), unit.times());
        this.hours = List.copyOf(hours);
        this.expectedHours = expectedHours;
    }

    /** A day of which nothing is known to judge by: it lies ahead. */
    static JudgedDay ahead(LocalDate day) {
        DayVerdict nothing = new DayVerdict(day, JudgedCount.NONE, 0, 0, 0, 0, 0, 1, 1, 1, false, false);
        return new JudgedDay(new Unit(0, 1), nothing, List.of(), new double[DayCount.HOURS]);
    }

    LocalDate day() {
        return day;
    }

    boolean over() {
        return hours.size() == DayCount.HOURS;
    }

    /** By the orders that are judged. */
    DayVerdict judged() {
        return judged;
    }

    /** The same in all orders. */
    DayVerdict verdict() {
        return verdict;
    }

    /** So many orders usually are for each that is judged. */
    double times() {
        return unit.times();
    }

    List<IntervalVerdict> hours() {
        return hours;
    }

    double expected(int hour) {
        return unit.times() * expectedHours[hour];
    }

    /** What was expected of the hours that are over. */
    double expectedSoFar() {
        double sum = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            sum += expected(hour);
        }
        return sum;
    }
}
