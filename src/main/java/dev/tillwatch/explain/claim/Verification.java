package dev.tillwatch.explain.claim;

import java.util.List;
import java.util.Set;

/** Whether what a link claims of two magnitudes is so. */
final class Verification {

    /** "Far" below is at least so much below, as a part of the larger; "slightly" at most. */
    private static final double FAR = 0.1;

    private static final double SLIGHT = 0.25;

    /** "Close to" is at most so far away. */
    private static final double NEAR = 0.15;

    private static final Set<String> LOW_END = Set.of("lower", "minimum", "bottom", "lowest");
    private static final Set<String> HIGH_END = Set.of("upper", "maximum", "top", "highest");

    private Verification() {}

    static boolean holds(Link link, Magnitude left, Named right, Magnitude size) {
        boolean so = plainly(link, left, right, size);
        if (link.negated()) {
            // "not far below" says less than it seems, and a reader may take it for either
            return !so && link.degree() == Link.Degree.PLAIN;
        }
        return so;
    }

    private static boolean plainly(Link link, Magnitude left, Named right, Magnitude size) {
        double gap = left.gap(size);
        boolean degree =
                switch (link.degree()) {
                    case PLAIN -> true;
                    case FAR -> gap >= FAR;
                    case SLIGHT -> gap <= SLIGHT;
                };
        return switch (link.kind()) {
            case LESS -> left.below(size) && degree;
            case MORE -> size.below(left) && degree;
            case EQUAL -> left.low().compareTo(size.low()) == 0 && left.high().compareTo(size.high()) == 0;
            case NEAR -> gap <= NEAR;
            case INSIDE -> size.isRange() ? left.inside(size) : right.role() == Role.LIMIT && !size.below(left);
            case OUTSIDE -> size.isRange() && degree && (left.below(size) || size.below(left));
            case BETWEEN, AGAINST -> true;
        };
    }

    /** The end of a range that the words before it speak of, else the whole. */
    static Magnitude end(Magnitude whole, List<String> before) {
        if (before.stream().anyMatch(LOW_END::contains)) {
            return whole.lowEnd();
        }
        return before.stream().anyMatch(HIGH_END::contains) ? whole.highEnd() : whole;
    }
}
