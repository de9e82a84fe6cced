package dev.tillwatch.evaluate.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How figures are written in a picture. */
final class Numbers {

    private static final double PLAIN = 100;
    private static final double TINY = 0.001;
    private static final double HUGE = 1e7;
    private static final double THOUSAND = 1000;
    private static final double LONG = 10_000;
    private static final MathContext TWO = new MathContext(2);
    private static final MathContext SIX = new MathContext(6);

    private Numbers() {}

    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A number of any size; small ones keep two leading figures. */
    static String any(double value) {
        if (value == 0) {
            return "0";
        }
        if (value < TINY || value >= HUGE) {
            return String.format(Locale.ROOT, "%.0e", value);
        }
        if (value >= 1) {
            return String.format(Locale.ROOT, value >= PLAIN ? "%,.0f" : "%.1f", value);
        }
        return plain(BigDecimal.valueOf(value).round(TWO));
    }

    /** A figure of an axis, which is round but for the arithmetic. */
    static String tick(double value) {
        if (value != 0 && (value < TINY || value >= HUGE)) {
            return String.format(Locale.ROOT, "%.0e", value);
        }
        if (value >= LONG) {
            return plain(BigDecimal.valueOf(value / THOUSAND).round(SIX)) + "k";
        }
        return value >= THOUSAND
                ? String.format(Locale.ROOT, "%,.0f", value)
                : plain(BigDecimal.valueOf(value).round(SIX));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
