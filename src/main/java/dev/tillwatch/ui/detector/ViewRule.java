package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import java.util.Comparator;
import java.util.function.Predicate;

/** Which rows a table shows, and in which order; the order is total. */
record ViewRule(Predicate<Entry.State> filter, Comparator<Row> order) {

    /** Lets every row through. */
    static final Predicate<Entry.State> EVERYTHING = entry -> true;

    static final ViewRule PLAIN = new ViewRule(EVERYTHING, FoundRows.NEWEST_FIRST);

    ViewRule by(Comparator<Row> next) {
        return new ViewRule(filter, next);
    }

    ViewRule where(Predicate<Entry.State> next) {
        return new ViewRule(next, order);
    }

    boolean narrows() {
        return filter != EVERYTHING;
    }

    boolean isNewestFirst() {
        return order == FoundRows.NEWEST_FIRST;
    }

    /** Everything, newest first: nothing must be looked for. */
    boolean isPlain() {
        return !narrows() && isNewestFirst();
    }

    int compare(Entry left, Entry right) {
        return order.compare(left.row(), right.row());
    }
}
