package dev.tillwatch.app;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Layout;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The one window: its size, its look, what it shows; without a display its scene alone, laid out again and again. */
final class Desk {

    private static final Texts TEXTS = Texts.of("window");
    private static final String ICON = "/img/tillwatch.png";

    /** A scene that is not shown gets no layout by itself. */
    private static final Duration UNSHOWN_BEAT = Duration.millis(100);

    private final Choices choices;
    private final Scene scene;
    private final @Nullable Stage stage;

    /**
     * Opens the window, empty.
     *
     * @param closing what happens when the user closes it
     */
    Desk(WindowOptions options, Choices choices, Runnable closing) {
        this.choices = choices;
        Fonts.load();
        Layout kept = choices.layout();
        double width = options.sized() ? options.width() : usual(options, kept.width(), WindowOptions.DEFAULT_WIDTH);
        double height =
                options.sized() ? options.height() : usual(options, kept.height(), WindowOptions.DEFAULT_HEIGHT);
        this.scene = new Scene(new StackPane(), width, height);
        choices.theme().subscribe(theme -> Look.dress(scene, theme));
        this.stage = options.headless() ? null : open(closing);
        if (stage == null) {
            Timeline beat = new Timeline(new KeyFrame(UNSHOWN_BEAT, tick -> layOut()));
            beat.setCycleCount(Animation.INDEFINITE);
            beat.play();
        }
    }

    /** A picture without a display has a size of its own, whatever the window had last. */
    private static double usual(WindowOptions options, double kept, double otherwise) {
        return options.headless() ? otherwise : kept;
    }

    private Stage open(Runnable closing) {
        Stage opened = new Stage();
        opened.setTitle(TEXTS.get("brand"));
        opened.getIcons().add(new Image(Objects.requireNonNull(Desk.class.getResourceAsStream(ICON), ICON)));
        opened.setMinWidth(WindowOptions.LEAST_WIDTH);
        opened.setMinHeight(WindowOptions.LEAST_HEIGHT);
        opened.setScene(scene);
        opened.setOnCloseRequest(request -> {
            request.consume();
            closing.run();
        });
        opened.show();
        return opened;
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    Scene scene() {
        return scene;
    }

    /** Replaces all that the window shows. */
    void show(Parent root, String title) {
        scene.setRoot(root);
        Look.dress(scene, choices.theme().get());
        if (stage != null) {
            stage.setTitle(title.isEmpty() ? TEXTS.get("brand") : TEXTS.get("brand.title", title));
        }
    }

    void toggleFullScreen() {
        if (stage != null) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** Asks where to save; empty when the user leaves it, or when there is no display to ask on. */
    Optional<Path> chooseExport(String suggestedName) {
        return stage == null
                ? Optional.empty()
                : Optional.ofNullable(export(suggestedName).showSaveDialog(stage))
                        .map(file -> file.toPath());
    }

    private static FileChooser export(String name) {
        return name.endsWith(".jsonl")
                ? chooser("export.title", "export.lines", "*.jsonl", name)
                : chooser("export.title", "export.files", "*.csv", name);
    }

    /** Asks for the file of a certificate authority. */
    Optional<Path> chooseCaFile() {
        return stage == null
                ? Optional.empty()
                : Optional.ofNullable(
                                chooser("ca.title", "ca.files", "*.pem", "").showOpenDialog(stage))
                        .map(file -> file.toPath());
    }

    private static FileChooser chooser(String title, String files, String ending, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get(title));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(TEXTS.get(files), ending),
                        new ExtensionFilter(TEXTS.get("files.all"), "*"));
        return chooser;
    }

    /** Closes the window and keeps its size. */
    void close() {
        if (stage == null) {
            return;
        }
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            choices.keepLayout(new Layout(
                    (int) scene.getWidth(),
                    (int) scene.getHeight(),
                    choices.layout().divider()));
        }
        stage.hide();
    }
}
