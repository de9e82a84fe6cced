package dev.tillwatch.ui.detector;

import dev.tillwatch.monitor.FoundRows;

/** All rows that were found, those that no table holds too, and who looks through them. */
public record Past(FoundRows rows, Aside aside) {

    /** Nothing beyond what a table holds. */
    public static final Past NONE = new Past(FoundRows.NONE, Aside.AT_ONCE);
}
