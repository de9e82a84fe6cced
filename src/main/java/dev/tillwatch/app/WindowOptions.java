package dev.tillwatch.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the window is opened.
 *
 * @param headless on the toolkit's own headless platform, without a display
 * @param width of the scene in px; 0 with {@code height} 0: as last time, else the default
 * @param height of the scene in px
 * @param snapshot the PNG file to write; the program ends after it
 * @param after when the picture is taken, counted from the first frame
 * @param theme "dark" or "light"; empty: the user's choice
 * @param tab the id of the detector in view at the start, or {@link #TUNING}; empty: the first
 */
public record WindowOptions(
        boolean headless,
        int width,
        int height,
        Optional<Path> snapshot,
        Duration after,
        Optional<String> theme,
        Optional<String> tab) {

    public static final int DEFAULT_WIDTH = 1440;
    public static final int DEFAULT_HEIGHT = 900;
    public static final int LEAST_WIDTH = 1100;
    public static final int LEAST_HEIGHT = 700;

    /** The id of the tab behind those of the detectors. */
    public static final String TUNING = "tuning";

    /** A window on the display, as last time. */
    public static final WindowOptions PLAIN =
            new WindowOptions(false, 0, 0, Optional.empty(), Duration.ZERO, Optional.empty(), Optional.empty());

    /** Whether the command line gave a size. */
    public boolean sized() {
        return width > 0 && height > 0;
    }
}
