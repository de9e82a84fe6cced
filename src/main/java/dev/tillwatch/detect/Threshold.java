package dev.tillwatch.detect;

import java.math.BigDecimal;

/** A named number that a detector judges by: its default, its unit, and where the number comes from. */
public record Threshold(String id, BigDecimal defaultValue, String unit, String source) {

    public static Threshold of(String id, String defaultValue, String unit, String source) {
        return new Threshold(id, new BigDecimal(defaultValue), unit, source);
    }
}
