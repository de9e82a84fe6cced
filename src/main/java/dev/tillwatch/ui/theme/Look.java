package dev.tillwatch.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.tillwatch.settings.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses a scene: AtlantaFX below, then the tokens of the theme, then the program's own styles. */
public final class Look {

    private static final List<String> SHEETS = List.of("controls", "look", "window");

    private Look() {}

    /** Dresses the scene in a theme; again with another one to switch while the window runs. */
    public static void dress(Scene scene, Theme theme) {
        String primer = theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(primer);
        }
        scene.getStylesheets().setAll(sheet("tokens-" + name(theme)));
        SHEETS.forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(List.of(name(Theme.DARK), name(Theme.LIGHT)));
        classes.add(name(theme));
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource("/css/" + name + ".css"), name)
                .toExternalForm();
    }
}
