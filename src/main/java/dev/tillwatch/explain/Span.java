package dev.tillwatch.explain;

import dev.tillwatch.model.Fact;

/** A piece of a sentence: plain words, or a figure that is bound to its fact. */
public sealed interface Span {

    /** The words as shown. */
    String text();

    /** Plain words. */
    record Words(String text) implements Span {}

    /** A figure, underlined with dots: pointing at it shows where it comes from. */
    record Figure(String text, Fact fact) implements Span {}
}
