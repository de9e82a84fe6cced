package dev.tillwatch.settings;

/**
 * How the window was left.
 *
 * @param width of the scene in px
 * @param height of the scene in px
 * @param divider where table and detail meet, 0 to 1 of the width
 */
public record Layout(int width, int height, double divider) {

    public static final Layout DEFAULT = new Layout(1440, 900, 0.58);
}
