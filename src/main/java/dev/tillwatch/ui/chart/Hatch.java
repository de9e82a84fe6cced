package dev.tillwatch.ui.chart;

import java.time.LocalDateTime;

/** A span of time that is not judged: it still runs, or nothing was read in it. */
public record Hatch(LocalDateTime from, LocalDateTime to, Kind kind) {

    /** Why it is hatched. */
    public enum Kind {
        RUNNING,
        NO_DATA
    }
}
