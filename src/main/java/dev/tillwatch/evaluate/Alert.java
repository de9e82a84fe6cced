package dev.tillwatch.evaluate;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of any rule set in the one form that is scored.
 *
 * @param kind one of {@link Kind}
 * @param subject what it is about: the transaction's id, the ISO day, the customer's id, the product, the city
 * @param end the last moment it is about; of hours and days the first moment behind
 * @param claimed when the rule says that it was raised, where it says so
 * @param lines the items it names, empty where it names none
 */
public record Alert(
        Kind kind,
        String subject,
        LocalDateTime start,
        LocalDateTime end,
        double score,
        double stake,
        @Nullable LocalDateTime claimed,
        List<Long> lines) {

    /** What an alert is about. */
    public enum Kind {
        SALE,
        DAY,
        HOUR,
        HINDSIGHT,
        EPISODE,
        CUSTOMER,
        PRODUCT,
        CITY,
        SHOP
    }

    public Alert {
        lines = List.copyOf(lines);
    }

    boolean sameSpan(Alert other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}
