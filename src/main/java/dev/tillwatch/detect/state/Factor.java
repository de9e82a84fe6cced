package dev.tillwatch.detect.state;

import java.math.BigDecimal;

/** A threshold that whole numbers are multiplied by: compares exactly, and without making decimals where it is a usual one. */
public final class Factor {

    /** Digits: with so few, a product with any long fits 128 bits. */
    private static final int FEW_DIGITS = 18;

    private final BigDecimal exact;
    private final boolean few;
    /** The factor is times / per. */
    private final long times;

    private final long per;

    public Factor(BigDecimal exact) {
        this.exact = exact;
        this.few = exact.scale() >= 0 && exact.scale() < FEW_DIGITS && exact.precision() <= FEW_DIGITS;
        this.times = few ? exact.unscaledValue().longValueExact() : 0;
        this.per = few ? BigDecimal.ONE.scaleByPowerOfTen(exact.scale()).longValueExact() : 0;
    }

    /** Below 0 where left is less than the factor times right, 0 where they are equal. */
    public int compare(long left, long right) {
        if (!few) {
            return BigDecimal.valueOf(left).compareTo(exact.multiply(BigDecimal.valueOf(right)));
        }
        int high = Long.compare(Math.multiplyHigh(left, per), Math.multiplyHigh(right, times));
        return high != 0 ? high : Long.compareUnsigned(left * per, right * times);
    }

    public BigDecimal exact() {
        return exact;
    }
}
