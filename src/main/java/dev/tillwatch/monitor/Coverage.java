package dev.tillwatch.monitor;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The spans of the shop's time that have really been scanned, ascending and apart from each other; what lies between
 * them has not been looked at yet, so nothing may be said of it.
 */
public record Coverage(List<Span> spans) {

    /** Nothing scanned yet. */
    public static final Coverage NONE = new Coverage(List.of());

    /** From one moment to another, both included. */
    public record Span(LocalDateTime from, LocalDateTime to) {

        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A span ends before it begins: " + from + " to " + to);
            }
        }

        private boolean meets(Span other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }

        private Span joined(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    public Coverage {
        spans = List.copyOf(spans);
    }

    /** With one more span, joined with those that it meets. */
    public Coverage with(Span span) {
        List<Span> next = new ArrayList<>();
        Span joined = span;
        for (Span each : spans) {
            if (each.meets(joined)) {
                joined = joined.joined(each);
            } else {
                next.add(each);
            }
        }
        Span added = joined;
        int place =
                (int) next.stream().filter(each -> each.to.isBefore(added.from)).count();
        next.add(place, added);
        return new Coverage(next);
    }

    /** Whether all of the time between two moments has been scanned. */
    public boolean covers(LocalDateTime from, LocalDateTime to) {
        return spans.stream().anyMatch(span -> !span.from.isAfter(from) && !span.to.isBefore(to));
    }
}
