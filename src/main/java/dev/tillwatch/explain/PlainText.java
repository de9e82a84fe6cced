package dev.tillwatch.explain;

/** Makes text that others wrote fit to stand inside a sentence: one line, no invisible characters, cut to length. */
public final class PlainText {

    /** Longest product or customer name inside a sentence, in code points; the table shows the whole. */
    public static final int LONGEST = 80;

    private static final String CUT = "…";

    private PlainText() {}

    /**
     * The text without control, formatting (bidirectional, zero-width), private and unassigned characters, its white
     * space made single spaces, cut after {@link #LONGEST} code points.
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        int kept = 0;
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                gap = kept > 0;
            } else if (visible(point)) {
                if (kept >= LONGEST) {
                    return out.append(CUT).toString();
                }
                if (gap) {
                    out.append(' ');
                    kept++;
                }
                gap = false;
                out.appendCodePoint(point);
                kept++;
            }
        }
        return out.toString();
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
