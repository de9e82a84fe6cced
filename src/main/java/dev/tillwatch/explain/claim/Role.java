package dev.tillwatch.explain.claim;

/** What a figure is to the row: what happened, what is usual, what is allowed, how far apart they are, the most. */
enum Role {
    OBSERVED,
    BASELINE,
    LIMIT,
    DIFFERENCE,
    PEAK
}
