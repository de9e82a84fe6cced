package dev.tillwatch.detect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tab's chart plots: a series of readings, its shape and interval, the spans of time on offer (the second is
 * chosen at first) and the fact of an anomaly that says how high its mark stands.
 *
 * @param lowest the value axis begins here, null: from the data
 * @param highest the value axis ends here at least, null: from the data
 */
public record ChartSpec(
        String series,
        Shape shape,
        Duration interval,
        List<Span> spans,
        String markFact,
        boolean percent,
        @Nullable Double lowest,
        @Nullable Double highest) {

    /** How readings are drawn. */
    public enum Shape {
        LINE,
        STEP,
        BARS
    }

    /** A span of time, counted back from the shop's now. */
    public enum Span {
        HOUR(Duration.ofHours(1)),
        /** From 00:00 of the running day. */
        TODAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        DAYS_30(Duration.ofDays(30)),
        WEEKS_6(Duration.ofDays(42)),
        MONTHS_13(Duration.ofDays(400));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }
    }

    public ChartSpec {
        spans = List.copyOf(spans);
    }
}
