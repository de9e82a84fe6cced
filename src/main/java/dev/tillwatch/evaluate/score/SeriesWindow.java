package dev.tillwatch.evaluate.score;

import java.time.LocalDateTime;

/** A span of a series of counts in which something is known to be unusual, both ends included. */
public record SeriesWindow(LocalDateTime start, LocalDateTime end) {

    boolean covers(LocalDateTime at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }
}
