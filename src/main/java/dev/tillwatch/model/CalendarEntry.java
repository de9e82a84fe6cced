package dev.tillwatch.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the shop is not as usual, both included, as the analyst calls them.
 *
 * @param factor the orders of such a day against an ordinary one, 1.5 for half as many again; null: not known
 */
public record CalendarEntry(LocalDate from, LocalDate to, Kind kind, @Nullable Double factor, String name) {

    /** What happens on these days. */
    public enum Kind {
        HOLIDAY,
        SALE,
        /** Prices differ from the catalog; the number of orders need not. */
        PRICE_CAMPAIGN
    }

    public CalendarEntry {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(name + " ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
