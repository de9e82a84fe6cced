package dev.tillwatch.detect.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounds figures as they are shown. Facts carry the rounded figure, so that a row counts as changed only when the
 * analyst could see it.
 */
public final class Decimals {

    /** Decimals of a percentage and of an average. */
    private static final int SHOWN = 1;
    /** Decimals of money at least. */
    private static final int MONEY = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    /** part / whole in percent with one decimal, HALF_UP; whole is not 0. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, SHOWN, RoundingMode.HALF_UP);
    }

    /** part / whole in percent with one decimal, HALF_UP; whole is not 0. */
    public static BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** sum / count with one decimal, HALF_UP; count is not 0. */
    public static BigDecimal average(long sum, long count) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), SHOWN, RoundingMode.HALF_UP);
    }

    /** The amount with two decimals at least; none is lost. */
    public static BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(MONEY, amount.scale()), RoundingMode.UNNECESSARY);
    }

    /** The amount per count with two decimals, HALF_UP; count is not 0. */
    public static BigDecimal moneyEach(BigDecimal amount, long count) {
        return amount.divide(BigDecimal.valueOf(count), MONEY, RoundingMode.HALF_UP);
    }

    /** The amount per count rounded to so many leading figures, with two decimals at most; count is not 0. */
    public static BigDecimal moneyEachRoughly(BigDecimal amount, long count, int figures) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(count), new MathContext(figures, RoundingMode.HALF_UP));
        return each.setScale(MONEY, RoundingMode.HALF_UP);
    }

    /** Whether both are missing or the same number, whatever their scales. */
    public static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return left.compareTo(right) == 0;
    }
}
