package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** So many failed out of so many tries. */
record Share(long failed, long tries) {

    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
        return new Share(failed + other.failed, tries + other.tries);
    }

    Share minus(Share other) {
        return new Share(failed - other.failed, tries - other.tries);
    }

    Share with(boolean aFailure, boolean in) {
        int one = in ? 1 : -1;
        return new Share(failed + (aFailure ? one : 0), tries + one);
    }

    /** One decimal; null without tries. */
    @Nullable
    BigDecimal percent() {
        return tries == 0 ? null : Decimals.percent(failed, tries);
    }

    /** Whether this share is at least so many times the other, in whole numbers; never where the other has no tries. */
    boolean atLeast(BigDecimal factor, Share other) {
        BigDecimal left = BigDecimal.valueOf(failed).multiply(BigDecimal.valueOf(other.tries));
        BigDecimal right = BigDecimal.valueOf(other.failed).multiply(BigDecimal.valueOf(tries));
        return other.tries > 0 && left.compareTo(factor.multiply(right)) >= 0;
    }
}
