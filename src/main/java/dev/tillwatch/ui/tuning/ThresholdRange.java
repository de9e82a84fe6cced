package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * What a threshold may be set to, and in which steps its slider goes: whole ones where default and limits are whole,
 * else the power of ten that makes at least fifty of them.
 */
record ThresholdRange(BigDecimal lowest, BigDecimal highest, BigDecimal step) {

    private static final int FEWEST_STEPS = 50;

    static ThresholdRange of(Threshold threshold) {
        boolean whole = Stream.of(threshold.defaultValue(), threshold.lowest(), threshold.highest())
                .allMatch(ThresholdRange::isWhole);
        return new ThresholdRange(threshold.lowest(), threshold.highest(), whole ? BigDecimal.ONE : fine(threshold));
    }

    private static BigDecimal fine(Threshold threshold) {
        double span = threshold.highest().subtract(threshold.lowest()).doubleValue();
        return BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(span / FEWEST_STEPS)));
    }

    boolean onlyWhole() {
        return step.compareTo(BigDecimal.ONE) == 0 && isWhole(lowest);
    }

    boolean contains(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }

    /** The step that is nearest, within the limits. */
    BigDecimal nearest(double value) {
        BigDecimal steps = BigDecimal.valueOf(value).divide(step, 0, RoundingMode.HALF_UP);
        BigDecimal stepped = steps.multiply(step);
        return stepped.max(lowest).min(highest).stripTrailingZeros();
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
