package dev.tillwatch.evaluate.figure;

import java.util.Locale;

/** One thing that is drawn; {@code style} names its classes in the style sheet of the figures. */
sealed interface Mark {

    String svg();

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, String style) implements Mark {

        @Override
        public String svg() {
            return format(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    style, x, y, width, height);
        }
    }

    /** A straight line. */
    record Line(double fromX, double fromY, double toX, double toY, String style) implements Mark {

        @Override
        public String svg() {
            return format(
                    "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    style, fromX, fromY, toX, toY);
        }
    }

    /** A dot; {@code name} is shown where a pointer rests on it. */
    record Dot(double x, double y, double radius, String style, String name) implements Mark {

        @Override
        public String svg() {
            return format(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                    style, x, y, radius, Xml.escape(name));
        }
    }

    /** A line of text that begins, ends or has its middle at x, as its style says. */
    record Words(double x, double y, String style, String text) implements Mark {

        @Override
        public String svg() {
            return format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Xml.escape(text));
        }
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
