package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The spans of the shop's time that have really been scanned, ascending and apart from each other; what lies between
 * them has not been looked at yet, so nothing may be said of it.
 */
public record Coverage(List<Span> spans) {

    /** Rows at the end of a chunk that tell how far it has come. */
    private static final int LAST_ROWS = 20;

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

    /** Without what lies before a moment. */
    Coverage since(LocalDateTime from) {
        return new Coverage(spans.stream()
                .filter(span -> !span.to.isBefore(from))
                .map(span -> span.from.isBefore(from) ? new Span(from, span.to) : span)
                .toList());
    }

    /** With what lies between two moments; with nothing more where the shop's clock went back. */
    Coverage upTo(LocalDateTime from, LocalDateTime to) {
        return to.isBefore(from) ? this : with(new Span(from, to));
    }

    /** The time that a chunk of ids has come to: the earliest of its last rows, so that one odd date claims nothing. */
    static LocalDateTime reached(List<Transaction> chunk, LocalDateTime atMost) {
        return chunk.subList(Math.max(0, chunk.size() - LAST_ROWS), chunk.size()).stream()
                .map(Transaction::at)
                .filter(Objects::nonNull)
                .filter(atMost::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(LocalDateTime.MIN);
    }

    /** Whether all of the time between two moments has been scanned. */
    public boolean covers(LocalDateTime from, LocalDateTime to) {
        return spans.stream().anyMatch(span -> !span.from.isAfter(from) && !span.to.isBefore(to));
    }
}
