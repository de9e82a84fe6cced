package dev.tillwatch.simulate;

import java.time.LocalDateTime;

/**
 * One statement of the live shop, due at its time.
 *
 * @param order which order of the live trade it belongs to
 */
public record Write(long order, LocalDateTime due, Step step, Draft draft) {

    /** A shop writes an order bit by bit, each step in its own transaction. */
    public enum Step {
        /** The transaction, with the total 0.00 and no item. */
        OPEN,
        /** As OPEN, but not yet committed, so that later ids are seen before this one. */
        HOLD,
        /** Commits what was held. */
        RELEASE,
        /** The items. */
        LINES,
        /** The total. */
        TOTAL,
        /** The status turns FAILED. */
        DECLINE
    }
}
