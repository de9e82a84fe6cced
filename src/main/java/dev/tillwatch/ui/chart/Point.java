package dev.tillwatch.ui.chart;

import dev.tillwatch.model.Reading;
import java.time.LocalDateTime;

/** One interval of a chart: what was seen and what was expected; NaN is unknown, infinity an open bound. */
public record Point(LocalDateTime at, double observed, double low, double high, boolean complete) {

    public static Point of(Reading reading) {
        return new Point(
                reading.at(), reading.observed(), reading.expectedLow(), reading.expectedHigh(), reading.complete());
    }

    /** A value beside no expectation. */
    public static Point of(LocalDateTime at, double observed) {
        return new Point(at, observed, Double.NaN, Double.NaN, true);
    }

    boolean hasBand() {
        return !Double.isNaN(low) || !Double.isNaN(high);
    }

    /**
     * Where the dashed line runs: zero where the band is a deviation from it, the limit where only one side is bounded,
     * else the middle.
     */
    double expected() {
        if (!Double.isFinite(high) || Double.isNaN(high)) {
            return low;
        }
        if (!Double.isFinite(low) || low == 0) {
            return high;
        }
        return low < 0 && high > 0 ? 0 : (low + high) / 2;
    }
}
