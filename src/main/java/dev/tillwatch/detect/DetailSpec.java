package dev.tillwatch.detect;

import java.util.List;

/**
 * What the detail pane shows: the facts of the two-column list in order, which rows are the evidence, and the picture
 * under it.
 */
public record DetailSpec(List<String> facts, Evidence evidence, Picture picture) {

    /** Which rows stand behind an anomaly of this detector. */
    public enum Evidence {
        /** The lines of the transaction and other sales of its products. */
        LINES,
        /** The transactions that its facts refer to. */
        TRANSACTIONS,
        /** The day and the same weekdays before it, from the table. */
        DAYS
    }

    /** The picture of a detector's own. */
    public enum Picture {
        NONE,
        /** The product's sold prices of the last 30 days. */
        PRODUCT_PRICES,
        /** The hours of the day (readings of the series {@code hour}). */
        HOURS_OF_DAY,
        /** The transactions on a time line with the minute boundary and the sliding window. */
        ACROSS_THE_MINUTE,
        /** The attempts on a time line. */
        ATTEMPTS
    }

    public DetailSpec {
        facts = List.copyOf(facts);
    }
}
