package dev.tillwatch.detect;

import dev.tillwatch.model.ShopCalendar;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What a detector is created with: the user's thresholds where set, else each one's default, and the shop's calendar.
 */
public record DetectorSettings(Map<String, BigDecimal> chosen, ShopCalendar calendar) {

    public static final DetectorSettings DEFAULTS = new DetectorSettings(Map.of(), ShopCalendar.EMPTY);

    public DetectorSettings {
        chosen = Map.copyOf(chosen);
    }

    /** The same with another value for a threshold; its default is not kept as a choice. */
    public DetectorSettings with(Threshold threshold, BigDecimal value) {
        Map<String, BigDecimal> changed = new HashMap<>(chosen);
        if (value.compareTo(threshold.defaultValue()) == 0) {
            changed.remove(threshold.id());
        } else {
            changed.put(threshold.id(), value);
        }
        return new DetectorSettings(changed, calendar);
    }

    public DetectorSettings with(ShopCalendar other) {
        return new DetectorSettings(chosen, other);
    }

    public BigDecimal get(Threshold threshold) {
        return chosen.getOrDefault(threshold.id(), threshold.defaultValue());
    }

    /** The value as a whole number; a fraction is cut off. */
    public int getInt(Threshold threshold) {
        return get(threshold).intValue();
    }

    public double getDouble(Threshold threshold) {
        return get(threshold).doubleValue();
    }
}
