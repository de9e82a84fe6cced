package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Every FXML file by name, so that a typo cannot compile, and the one way to load them. */
public enum Fxml {
    CONSOLE("console", "window"),
    HEADER("header", "window"),
    BANNER("banner", "window"),
    STATUS_BAR("statusbar", "window"),
    SETTINGS("settings", "window"),
    DETECTOR("detector", "tab"),
    DETAIL("detail", "detail"),
    SUMMARY("summary", "detail"),
    TUNING("tuning", "tuning"),
    CONNECT("connect", "connect");

    private final String file;
    private final String texts;

    /** The file's name without ending, and the bundle its {@code %key} texts come from. */
    Fxml(String file, String texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Where the file lies; fails at once when it is not in the program. */
    public URL url() {
        URL url = Fxml.class.getResource("/fxml/" + file + ".fxml");
        if (url == null) {
            throw new IllegalStateException("no FXML file " + file);
        }
        return url;
    }

    /** Builds the file's nodes; every controller it names comes from {@code controllers}. */
    public Parent load(Controllers controllers) {
        FXMLLoader loader = new FXMLLoader(url(), Texts.of(texts).bundle());
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException("the FXML file " + file + " cannot be loaded", broken);
        }
    }
}
