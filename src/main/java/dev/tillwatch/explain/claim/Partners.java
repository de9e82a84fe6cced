package dev.tillwatch.explain.claim;

import java.util.Map;
import java.util.Set;

/** Says which figures may be compared with each of those that are usual by what was before: what it is usual for. */
final class Partners {

    /** The orders of thirty days are usual for no figure that is told: those of a burst are of seconds. */
    private static final Map<String, Set<String>> OF = Map.of(
            "usualBasket", Set.of("total", "amount"),
            "usualPrice", Set.of("sold", "reference"),
            "usualFailedShare", Set.of("failedShare", "rate"),
            "usualWeekdayOrders", Set.of("orders"),
            "usualOrders", Set.of());

    private Partners() {}

    static boolean fit(Named one, Named other) {
        return fits(one.base(), other.base()) && fits(other.base(), one.base());
    }

    private static boolean fits(String usual, String other) {
        Set<String> partners = OF.get(usual);
        return partners == null || partners.contains(other);
    }
}
