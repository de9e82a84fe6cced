package dev.tillwatch.evaluate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one method did on one set of data, counted in one unit; null where there was nothing to count.
 *
 * @param seed null where no seed made the data
 * @param falsePer1000 false alarms per 1,000 transactions, lines, days or points, as the unit has it
 */
public record Result(
        String detector,
        String unit,
        String method,
        String data,
        @Nullable Long seed,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double falsePer1000,
        @Nullable Double medianDelayMinutes,
        Map<String, Double> recallByKind) {

    public Result {
        recallByKind = Collections.unmodifiableMap(new TreeMap<>(recallByKind));
    }
}
