package dev.tillwatch.explain;

/** One checked sentence of an explanation. */
public record Statement(Kind kind, Prose prose) {

    /** What a statement is. */
    public enum Kind {
        OBSERVATION,
        ALTERNATIVE,
        CHECK
    }
}
