package dev.tillwatch.model;

import java.time.LocalDateTime;

/**
 * One point of a detector's chart: what was seen in the interval that begins at {@code at}, and what was expected.
 * NaN stands for an unknown bound or value, infinity for an open one; the same series and time replaces.
 */
public record Reading(
        String series, LocalDateTime at, double observed, double expectedLow, double expectedHigh, boolean complete) {}
