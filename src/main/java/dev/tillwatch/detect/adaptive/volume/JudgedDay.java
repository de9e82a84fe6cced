package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as far as it is over, and what is expected of it.
 *
 * @param verdict of a day that is over; of the running one what is expected of it
 * @param hours of which are over
 * @param expectedHours of the whole day, as expected in the morning
 */
record JudgedDay(LocalDate day, boolean over, DayVerdict verdict, List<IntervalVerdict> hours, double[] expectedHours) {

    /** A day of which nothing is known to judge by: it lies ahead. */
    static JudgedDay ahead(LocalDate day) {
        DayVerdict nothing = new DayVerdict(day, 0, 0, 0, 0, 0, 0, 1, 1, 1, false, false);
        return new JudgedDay(day, false, nothing, List.of(), new double[DayCount.HOURS]);
    }

    /** What was expected of the hours that are over. */
    double expectedSoFar() {
        double sum = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            sum += expectedHours[hour];
        }
        return sum;
    }

    @Nullable
    IntervalVerdict hour(int hour) {
        return hour < hours.size() ? hours.get(hour) : null;
    }
}
