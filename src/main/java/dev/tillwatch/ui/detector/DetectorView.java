package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** The left column of the window for one detector: its nodes and what can be asked of it. */
public record DetectorView(Parent node, DetectorController controller) {

    /** Builds the nodes from {@code fxml/detector.fxml}; on the FX thread. */
    public static DetectorView of(DetectorModel model, DetectorPorts ports) {
        DetectorController controller = new DetectorController(model, ports);
        FXMLLoader loader = new FXMLLoader(
                DetectorView.class.getResource("/fxml/detector.fxml"),
                Texts.of("tab").bundle());
        loader.setControllerFactory(type -> controller);
        try {
            return new DetectorView(loader.load(), controller);
        } catch (IOException broken) {
            throw new UncheckedIOException("the FXML file detector cannot be loaded", broken);
        }
    }
}
