package dev.tillwatch.app.report;

import org.jspecify.annotations.Nullable;

/** A cell of a CSV file, ready but for its quotes. */
record Cell(String content) {

    private static final String FORMULA = "=+-@";
    private static final String GUARD = "'";

    /** A number, a time or a word of ours; null is an empty cell. */
    static Cell of(@Nullable Object value) {
        return new Cell(value == null ? "" : value.toString());
    }

    /** Text that others wrote: a spreadsheet must not take it for a formula. */
    static Cell text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Cell("");
        }
        return new Cell(FORMULA.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text);
    }
}
