package dev.tillwatch.detect;

import java.time.Instant;

/**
 * One thing that was set differently, and why.
 *
 * @param what the id of a threshold, {@link #CALENDAR} or {@link #RULES}
 * @param from what it was before, as text; empty where there was nothing
 */
public record TuningChange(Instant at, String what, String from, String to, String note) {

    public static final String CALENDAR = "calendar";
    public static final String RULES = "rules";
}
