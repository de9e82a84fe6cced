package dev.tillwatch.detect;

import org.jspecify.annotations.Nullable;

/**
 * One column: the fact it shows, how wide it is in px, whether it takes the room that is left, whether it is muted, and
 * the fact (a code) that is drawn as an icon at its left. Its title is the text {@code column.<detector>.<fact>}.
 */
public record Column(String fact, Kind kind, int width, boolean fills, boolean quiet, @Nullable String iconFact) {

    /** How a column is aligned and set. */
    public enum Kind {
        /** Left, proportional. */
        TEXT,
        /** Left, monospaced. */
        ID,
        /** Right, figures. */
        NUMBER,
        /** Right, a time of day or a date. */
        TIME,
        /** Left, an icon and a word. */
        CODE
    }

    public static Column text(String fact, int width) {
        return new Column(fact, Kind.TEXT, width, false, false, null);
    }

    public static Column id(String fact, int width) {
        return new Column(fact, Kind.ID, width, false, false, null);
    }

    public static Column number(String fact, int width) {
        return new Column(fact, Kind.NUMBER, width, false, false, null);
    }

    public static Column time(String fact, int width) {
        return new Column(fact, Kind.TIME, width, false, false, null);
    }

    public static Column code(String fact, int width) {
        return new Column(fact, Kind.CODE, width, false, false, null);
    }

    public Column filling() {
        return new Column(fact, kind, width, true, quiet, iconFact);
    }

    public Column muted() {
        return new Column(fact, kind, width, fills, true, iconFact);
    }

    public Column withIcon(String codeFact) {
        return new Column(fact, kind, width, fills, quiet, codeFact);
    }
}
