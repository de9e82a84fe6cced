package dev.tillwatch.explain.claim;

/** What a figure is to the row: what happened, what is usual or allowed, how far apart they are, the most, what was before. */
enum Role {
    OBSERVED,
    BASELINE,
    LIMIT,
    DIFFERENCE,
    PEAK,
    EARLIER
}
