package dev.tillwatch.detect;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What happened, and how far the shop's time is known. Sent even when nothing happened, so that silence is seen too;
 * {@code completeTo} never goes back.
 */
public record Batch(List<Event> events, LocalDateTime completeTo) {

    public Batch {
        events = List.copyOf(events);
    }
}
