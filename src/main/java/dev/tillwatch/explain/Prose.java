package dev.tillwatch.explain;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences made of words and figures. */
public record Prose(List<Span> spans) {

    public Prose {
        spans = List.copyOf(spans);
    }

    /** Without figures. */
    public static Prose of(String words) {
        return new Prose(List.of(new Span.Words(words)));
    }

    /** As plain text. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
