package dev.tillwatch.detect;

import java.math.BigDecimal;
import java.util.Map;

/** The values a detector is created with: the user's where set, else each threshold's default. */
public record Thresholds(Map<String, BigDecimal> chosen) {

    public static final Thresholds DEFAULTS = new Thresholds(Map.of());

    public Thresholds {
        chosen = Map.copyOf(chosen);
    }

    public BigDecimal get(Threshold threshold) {
        return chosen.getOrDefault(threshold.id(), threshold.defaultValue());
    }

    /** The value as a whole number; a fraction is cut off. */
    public int getInt(Threshold threshold) {
        return get(threshold).intValue();
    }
}
