package dev.tillwatch.detect.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one long, exact with its scale: the scale (0 to 7) in the three low bits, the unscaled value above them.
 * A finer amount is rounded to 7 decimals; the shop's columns have 2.
 */
public final class PackedAmount {

    /** An amount that is not known. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SCALE_BITS = 3;
    private static final int LARGEST_SCALE = (1 << SCALE_BITS) - 1;

    private PackedAmount() {}

    /** Throws ArithmeticException where an amount has more than 17 digits. */
    public static long pack(@Nullable BigDecimal amount) {
        if (amount == null) {
            return NONE;
        }
        int scale = Math.clamp(amount.scale(), 0, LARGEST_SCALE);
        // Moving the point, unlike unscaledValue, makes no BigInteger.
        long unscaled = amount.setScale(scale, RoundingMode.HALF_UP)
                .scaleByPowerOfTen(scale)
                .longValueExact();
        return Math.multiplyExact(unscaled, 1L << SCALE_BITS) | scale;
    }

    public static @Nullable BigDecimal unpack(long packed) {
        return packed == NONE ? null : BigDecimal.valueOf(packed >> SCALE_BITS, (int) (packed & LARGEST_SCALE));
    }

    /** The amount, zero where it is not known. */
    public static BigDecimal orZero(long packed) {
        BigDecimal amount = unpack(packed);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
