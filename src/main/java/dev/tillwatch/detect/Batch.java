package dev.tillwatch.detect;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What happened, and how far the shop's time is known. Sent even when nothing happened, so that silence is seen too;
 * {@code completeTo} never goes back.
 */
public record Batch(List<Event> events, LocalDateTime completeTo, Order order) {

    /** Where the events stand in the order of time. */
    public enum Order {
        /** From before the first poll, oldest to newest. */
        PAST,
        /** New in the shop, while some of the past has still to come. */
        AHEAD,
        /** All of the past has been told before. */
        LIVE
    }

    public Batch {
        events = List.copyOf(events);
    }

    /** A batch behind which nothing older is to come. */
    public Batch(List<Event> events, LocalDateTime completeTo) {
        this(events, completeTo, Order.LIVE);
    }
}
