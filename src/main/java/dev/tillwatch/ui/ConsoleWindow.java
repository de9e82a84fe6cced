package dev.tillwatch.ui;

import java.time.InstantSource;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Builds the window's content once: the frame from its FXML files, what opens over it, its keys and the beat of its clocks. */
public final class ConsoleWindow {

    /** Ages and countdowns are written anew this often. */
    private static final Duration BEAT = Duration.millis(500);

    private ConsoleWindow() {}

    public static Parent build(Console console, InstantSource clock) {
        StackPane layers = new StackPane();
        Popups popups = new Overlays(console, layers);
        Controllers controllers = new Controllers()
                .with(ConsoleController.class, () -> new ConsoleController(console))
                .with(HeaderController.class, () -> new HeaderController(console, popups))
                .with(BannerController.class, () -> new BannerController(console, clock))
                .with(StatusBarController.class, () -> new StatusBarController(console));
        layers.getChildren().addFirst(Fxml.CONSOLE.load(controllers));
        Zoomed root = new Zoomed(layers);
        Keys keys = new Keys(console, popups, root);
        Timeline beat =
                new Timeline(new KeyFrame(BEAT, tick -> console.model().feed().tick()));
        beat.setCycleCount(Timeline.INDEFINITE);
        // Clocks and keys let go of the window once it is out of the scene.
        root.sceneProperty().subscribe(scene -> {
            keys.install(scene);
            if (scene == null) {
                beat.stop();
            } else {
                beat.play();
            }
        });
        return root;
    }
}
