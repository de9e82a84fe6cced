package dev.tillwatch.detect;

import java.math.BigDecimal;

/**
 * A named number that a detector judges by: its default, what it may be, its unit, and where the number comes from. In
 * words it is the text {@code threshold.<id>} of the bundle {@code detectors}, with the value as argument.
 */
public record Threshold(
        String id, BigDecimal defaultValue, BigDecimal lowest, BigDecimal highest, String unit, String source) {

    public Threshold {
        if (defaultValue.compareTo(lowest) < 0 || defaultValue.compareTo(highest) > 0) {
            throw new IllegalArgumentException(id + " is by default not within its limits");
        }
    }

    /** One with sound limits from a half to twice the default. */
    public static Threshold of(String id, String defaultValue, String unit, String source) {
        BigDecimal value = new BigDecimal(defaultValue);
        BigDecimal two = BigDecimal.valueOf(2);
        return new Threshold(id, value, value.divide(two), value.multiply(two), unit, source);
    }

    /** The same with other limits, both allowed. */
    public Threshold within(String least, String most) {
        return new Threshold(id, defaultValue, new BigDecimal(least), new BigDecimal(most), unit, source);
    }
}
