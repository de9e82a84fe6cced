package dev.tillwatch.monitor;

/** Ids from {@code from} to {@code to}, both included. */
public record IdRange(long from, long to) {

    /** Holds no id. */
    public static final IdRange NONE = new IdRange(1, 0);

    /** Everything after an id. */
    public static IdRange after(long id) {
        return id == Long.MAX_VALUE ? NONE : new IdRange(id + 1, Long.MAX_VALUE);
    }

    public boolean isEmpty() {
        return to < from;
    }
}
