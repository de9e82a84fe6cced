package dev.tillwatch.usual;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison was reckoned from.
 *
 * @param what the things that were counted
 * @param count how many of them are known
 * @param at when the first of them was, or, of anomalies, the last; null where there is none
 * @param parts how many of them by detector, where they are of several
 */
public record Basis(Things what, long count, @Nullable LocalDateTime at, Map<String, Integer> parts) {

    /** What is counted. */
    public enum Things {
        ORDERS,
        /** As many as are read: there were more before them. */
        LATEST_ORDERS,
        SALES,
        /** As many as are read, fewer than there were in the time. */
        LATEST_SALES,
        DAYS,
        HOURS,
        ANOMALIES
    }

    public Basis {
        parts = Map.copyOf(parts);
    }

    static Basis of(Things what, long count, @Nullable LocalDateTime at) {
        return new Basis(what, count, at, Map.of());
    }
}
