package dev.tillwatch.evaluate.figure;

/** Shortens a text to the room that it has, so that names from a file never cover figures. */
final class Clip {

    private static final String CUT = "\u2026";
    private static final String THIN = "fijlrt.,:;'| ";
    private static final double NARROW = 0.42;
    private static final double SMALL_LETTER = 0.6;
    private static final double LARGE = 0.8;
    private static final double WIDEST = 1.1;
    private static final int LAST_LATIN = 0x24F;

    private Clip() {}

    /** Whoever reads it has a font of his own: widths, in parts of the font's size, are those of a wide one. */
    static String to(double room, double size, String text) {
        double left = room / size;
        int kept = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            left -= width(point);
            if (left < 0) {
                return text.substring(0, kept) + CUT;
            }
            end += Character.charCount(point);
            kept = left < WIDEST ? kept : end;
        }
        return text;
    }

    private static double width(int point) {
        if (point > LAST_LATIN || point == 'W' || point == 'M' || point == 'm' || point == '@') {
            return WIDEST;
        }
        if (THIN.indexOf(point) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(point) || point == '<' || point == '>' || point == '&' ? LARGE : SMALL_LETTER;
    }
}
