package dev.tillwatch.model;

/** How final a judgement is. */
public enum Stage {
    /** The interval it is about still runs: drawn, never judged in the window. */
    IN_PROGRESS,
    /** Judged, and still open to be confirmed or dismissed by what follows. */
    PROVISIONAL,
    /** Judged; only a correction of the data changes it. */
    CONFIRMED
}
