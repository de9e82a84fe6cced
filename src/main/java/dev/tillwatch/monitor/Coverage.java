package dev.tillwatch.monitor;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spans of the shop's time that have really been scanned, ascending and apart from each other; what lies between
 * them has not been looked at yet, so nothing may be said of it.
 *
 * @param lookBack from when on all is to be scanned; null before that is known
 * @param ids of the transactions that were scanned for it, ascending
 */
public record Coverage(List<Span> spans, @Nullable LocalDateTime lookBack, List<IdRange> ids) {

    /** Nothing scanned yet. */
    public static final Coverage NONE = new Coverage(List.of(), null, List.of());

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
        ids = List.copyOf(ids);
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
        return new Coverage(next, lookBack, ids);
    }

    /** The same spans, of what is to be scanned, by these transactions. */
    public Coverage of(@Nullable LocalDateTime earliest, List<IdRange> transactions) {
        return new Coverage(spans, earliest, transactions);
    }

    /** Without what lies before a moment. */
    Coverage since(LocalDateTime from) {
        List<Span> kept = spans.stream()
                .filter(span -> !span.to.isBefore(from))
                .map(span -> span.from.isBefore(from) ? new Span(from, span.to) : span)
                .toList();
        return new Coverage(kept, lookBack, ids);
    }

    /** With what lies between two moments; with nothing more where the shop's clock went back. */
    Coverage upTo(LocalDateTime from, LocalDateTime to) {
        return to.isBefore(from) ? this : with(new Span(from, to));
    }

    /** With the spans of another one. */
    Coverage and(Coverage other) {
        Coverage both = this;
        for (Span span : other.spans) {
            both = both.with(span);
        }
        return both;
    }

    /** Nothing from a moment on. */
    Coverage before(LocalDateTime end) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (span.from.isBefore(end)) {
                kept.add(span.to.isBefore(end) ? span : new Span(span.from, end));
            }
        }
        return new Coverage(kept, lookBack, ids);
    }

    /** Whether all of the time between two moments has been scanned. */
    public boolean covers(LocalDateTime from, LocalDateTime to) {
        return spans.stream().anyMatch(span -> !span.from.isAfter(from) && !span.to.isBefore(to));
    }
}
