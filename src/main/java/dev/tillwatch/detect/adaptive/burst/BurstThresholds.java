package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.state.Micros;

/**
 * What the user may set.
 *
 * @param least orders that can be a burst
 * @param power of ten: how rare so many must be by the customer's own pace
 * @param merging microseconds within which bursts are one
 * @param habit earlier days with as large a burst that make it a habit
 */
record BurstThresholds(int least, double power, long merging, int habit) {

    static final Threshold LEAST = Threshold.of("burst.least", "6", "orders", "the forerunner accepts five in a minute")
            .within("3", "20");
    static final Threshold POWER = Threshold.of(
                    "burst.power", "10", "powers of ten", "tuned on simulated shops, seeds 1 to 10")
            .within("4", "20");
    static final Threshold MERGING =
            Threshold.of("burst.merging", "30", "minutes", "own").within("5", "120");
    static final Threshold HABIT =
            Threshold.of("burst.habit", "3", "earlier days", "own").within("2", "10");

    static BurstThresholds of(DetectorSettings settings) {
        return new BurstThresholds(
                settings.getInt(LEAST),
                settings.getDouble(POWER),
                settings.getInt(MERGING) * Micros.MINUTE,
                settings.getInt(HABIT));
    }
}
