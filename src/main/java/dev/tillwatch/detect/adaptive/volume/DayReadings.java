package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.model.Reading;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a day: its bar with the expected band, and its hours beside what they were expected to bring. */
final class DayReadings {

    private DayReadings() {}

    static List<Reading> of(JudgedDay judged, @Nullable DayCount count) {
        List<Reading> readings = new ArrayList<>();
        DayVerdict verdict = judged.verdict();
        readings.add(new Reading(
                AdaptiveVolumeFactory.DAY,
                judged.day().atStartOfDay(),
                count == null ? 0 : count.orders(),
                verdict.judged() ? Math.rint(verdict.low()) : Double.NaN,
                verdict.judged() ? Math.rint(verdict.high()) : Double.NaN,
                judged.over()));
        for (int hour = 0; hour < DayCount.HOURS; hour++) {
            LocalDateTime at = judged.day().atTime(hour, 0);
            double expected = verdict.judged() ? Math.rint(10 * judged.expected(hour)) / 10 : Double.NaN;
            boolean over = hour < judged.hours().size();
            readings.add(new Reading(
                    AdaptiveVolumeFactory.HOUR, at, count == null ? 0 : count.hour(hour), expected, expected, over));
        }
        return readings;
    }
}
