package dev.tillwatch.explain.claim;

import java.math.BigDecimal;

/** How far one figure lies from another, and whether a third one says so. */
final class Distance {

    /** Percentages are shown with one decimal. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.06");

    private Distance() {}

    /** Whether a percentage with its sign is that of {@code one} from {@code base}. */
    static boolean percent(Named one, Named base, Named percent) {
        Magnitude by = percent.magnitude().orElseThrow();
        return by.unit() == Magnitude.Unit.PERCENT
                && !base.equals(one)
                && one.magnitude()
                        .orElseThrow()
                        .percentFrom(base.magnitude().orElseThrow())
                        .filter(exact -> exact.subtract(by.low()).abs().compareTo(ROUNDING) <= 0)
                        .isPresent();
    }

    /** Whether {@code one} lies so far from {@code base}, on the side that the link says. */
    static boolean lies(Named one, Link link, Named by, Named base) {
        Magnitude at = one.magnitude().orElseThrow();
        Magnitude from = base.magnitude().orElseThrow();
        Magnitude distance = by.magnitude().orElseThrow();
        boolean order = link.kind() == Link.Kind.LESS ? at.below(from) : from.below(at);
        if (!order || !one.like(base) || one.equals(base)) {
            return false;
        }
        return distance.unit() == Magnitude.Unit.PERCENT
                ? percent(one, base, by)
                : distance.like(from)
                        && at.low()
                                        .subtract(from.low())
                                        .abs()
                                        .compareTo(distance.low().abs())
                                == 0;
    }
}
