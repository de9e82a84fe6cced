package dev.tillwatch.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Loads Roboto and JetBrains Mono from their jars: the same look everywhere, with the rupee sign and tabular digits. */
public final class Fonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "roboto/Roboto-Regular.ttf", "roboto/Roboto-Medium.ttf", "jetbrains_mono/JetBrainsMono-Regular.ttf");
    private static final double ANY_SIZE = 12;

    private Fonts() {}

    /** Makes the families known to the toolkit; may be called again. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("the font " + file + " cannot be loaded");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
