package dev.tillwatch.evaluate.figure;

/** Makes any text safe inside an XML element or attribute. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        switch (point) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(allowed(point) ? point : REPLACEMENT);
        }
    }

    /** What XML 1.0 may hold, escaped or not. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= ' ' && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
