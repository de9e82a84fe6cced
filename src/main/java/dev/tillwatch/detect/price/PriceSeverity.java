package dev.tillwatch.detect.price;

import dev.tillwatch.model.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The forerunner's bands on the difference in percent, rounded to one decimal; a difference of no size is LOW. */
final class PriceSeverity {

    /** Percent; more is CRITICAL. */
    private static final double CRITICAL_ABOVE = 50;
    /** Percent; this much is HIGH. */
    private static final double HIGH_FROM = 25;
    /** Percent; this much is MEDIUM. */
    private static final double MEDIUM_FROM = 10;
    /** Percent; a difference this large has the highest score. */
    private static final double WORST = 100;

    private PriceSeverity() {}

    static Severity of(@Nullable BigDecimal difference) {
        double size = size(difference);
        if (size > CRITICAL_ABOVE) {
            return Severity.CRITICAL;
        }
        if (size >= HIGH_FROM) {
            return Severity.HIGH;
        }
        return size >= MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
    }

    /** How far the difference lies inside its severity's band. */
    static double score(@Nullable BigDecimal difference) {
        double size = size(difference);
        Severity severity = of(difference);
        return severity.score(
                switch (severity) {
                    case CRITICAL -> (size - CRITICAL_ABOVE) / (WORST - CRITICAL_ABOVE);
                    case HIGH -> (size - HIGH_FROM) / (CRITICAL_ABOVE - HIGH_FROM);
                    case MEDIUM -> (size - MEDIUM_FROM) / (HIGH_FROM - MEDIUM_FROM);
                    case LOW -> size / MEDIUM_FROM;
                });
    }

    private static double size(@Nullable BigDecimal difference) {
        return difference == null ? 0 : difference.abs().doubleValue();
    }
}
