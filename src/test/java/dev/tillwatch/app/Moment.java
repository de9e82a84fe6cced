package dev.tillwatch.app;

/** When a process that runs the feed is killed. */
public enum Moment {
    /** The books have moved, the detectors do not know of it yet. */
    IN_MID_SWEEP,
    /** What a sweep found has been noted, nothing of it is committed. */
    ROWS_NOTED,
    /** A state's file is there and neither closed nor in force. */
    STATE_HALF_WRITTEN,
    /** It is whole, and the commit that puts it in force has not begun. */
    STATE_WRITTEN,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    /** Whatever it is doing. */
    AT_ANY_TIME
}
