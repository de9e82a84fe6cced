package dev.tillwatch.evaluate.figure;

/** Shortens a text to the room that it has, so that names from a file never cover figures. */
final class Clip {

    private static final String CUT = "\u2026";

    private Clip() {}

    static String to(int most, String text) {
        int points = text.codePointCount(0, text.length());
        return points <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
