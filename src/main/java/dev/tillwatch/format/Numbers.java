package dev.tillwatch.format;

import java.math.BigDecimal;

/** Writes counts and percentages; a minus is U+2212, as wide as a digit. */
public final class Numbers {

    public static final String MINUS = "−";
    public static final String NONE = "–";

    private Numbers() {}

    /** A count with Indian grouping. */
    public static String count(long count) {
        return Money.grouped(BigDecimal.valueOf(count), 0);
    }

    /** One decimal, grouped, without the percent sign; {@code signed} puts + before gains. */
    public static String percent(BigDecimal percent, boolean signed) {
        String text = Money.grouped(percent, 1);
        return signed && percent.signum() > 0 ? "+" + text : text;
    }

    /** A plain number: no decimals when it is whole, else one. */
    public static String decimal(BigDecimal number) {
        return Money.grouped(number, number.stripTrailingZeros().scale() <= 0 ? 0 : 1);
    }
}
