package dev.tillwatch.format;

/** Makes text that others wrote safe to show in one line: no line breaks, no control and no direction characters. */
public final class OneLine {

    private static final int LONGEST = 400;
    private static final String CUT = "…";

    private OneLine() {}

    /**
     * The text on one line; what steers terminals, lines or reading direction becomes a space, so that a hostile name
     * can neither break the layout nor reorder the words beside it. Longer than 400 characters is cut.
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST).forEach(point -> out.appendCodePoint(steers(point) ? ' ' : point));
        return text.codePointCount(0, text.length()) > LONGEST ? out + CUT : out.toString();
    }

    private static boolean steers(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }
}
