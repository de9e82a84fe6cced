package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Factor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** So many failed out of so many tries. */
record Share(long failed, long tries) {

    static final Share NONE = new Share(0, 0);

    Share minus(Share other) {
        return new Share(failed - other.failed, tries - other.tries);
    }

    /** One decimal; null without tries. */
    @Nullable
    BigDecimal percent() {
        return tries == 0 ? null : Decimals.percent(failed, tries);
    }

    /** Whether this share is at least so many times the other, in whole numbers; never where the other has no tries. */
    boolean atLeast(Factor factor, Share other) {
        return other.tries > 0 && factor.compare(failed * other.tries, other.failed * tries) >= 0;
    }
}
