package dev.tillwatch.ui.connect;

import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.Controllers;
import dev.tillwatch.ui.Fxml;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Builds the first screen: start the demo, or test a connection to a shop and use it. */
public final class ConnectWindow {

    private ConnectWindow() {}

    public static Parent build(ConnectPorts ports, Choices choices) {
        return build(ports, choices, Optional.empty());
    }

    /**
     * As {@link #build(ConnectPorts, Choices)}, with a sentence on top.
     *
     * @param notice why this screen is shown instead of the console, or what could not be read
     */
    public static Parent build(ConnectPorts ports, Choices choices, Optional<String> notice) {
        return build(new ConnectModel(ports, choices, InstantSource.system()), notice);
    }

    static Parent build(ConnectModel model, Optional<String> notice) {
        Parent root = Fxml.CONNECT.load(new Controllers()
                .with(ConnectController.class, () -> new ConnectController(model, notice))
                .with(DemoController.class, () -> new DemoController(model))
                .with(FormController.class, () -> new FormController(model))
                .with(ResultController.class, () -> new ResultController(model)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> onPressed(model, event));
        root.sceneProperty().subscribe((before, scene) -> {
            if (scene == null) {
                model.close();
            }
        });
        return root;
    }

    private static void onPressed(ConnectModel model, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.test().state().get().running()) {
            model.test().cancel();
            event.consume();
        }
    }
}
