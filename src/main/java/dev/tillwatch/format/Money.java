package dev.tillwatch.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes amounts and counts with Indian grouping (1,84,219.92): three digits, then pairs. */
public final class Money {

    public static final String SIGN = "₹";
    private static final int LAST_GROUP = 3;
    private static final int OTHER_GROUPS = 2;

    private Money() {}

    /** Two decimals, grouped, no currency sign: for cells and facts whose header names the currency. */
    public static String exact(BigDecimal amount) {
        return grouped(amount, 2);
    }

    /** No decimals, grouped: for daily revenue. */
    public static String whole(BigDecimal amount) {
        return grouped(amount, 0);
    }

    /** Two decimals with the sign before it, for running text. */
    public static String inText(BigDecimal amount) {
        return amount.signum() < 0 ? Numbers.MINUS + SIGN + exact(amount.negate()) : SIGN + exact(amount);
    }

    /** Any number with so many decimals (HALF_UP), grouped. */
    static String grouped(BigDecimal number, int decimals) {
        String plain = number.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        StringBuilder out = new StringBuilder(whole);
        int group = whole.length() - LAST_GROUP;
        while (group > 0) {
            out.insert(group, ',');
            group -= OTHER_GROUPS;
        }
        boolean negative = number.setScale(decimals, RoundingMode.HALF_UP).signum() < 0;
        return (negative ? Numbers.MINUS : "") + out + rest;
    }
}
