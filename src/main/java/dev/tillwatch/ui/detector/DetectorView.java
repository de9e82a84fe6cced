package dev.tillwatch.ui.detector;

import dev.tillwatch.ui.Controllers;
import dev.tillwatch.ui.Fxml;
import javafx.scene.Parent;

/** The left column of the window for one detector: its nodes and what can be asked of it. */
public record DetectorView(Parent node, DetectorController controller) {

    /** Builds the nodes from {@code fxml/detector.fxml}; on the FX thread. */
    public static DetectorView of(DetectorModel model, DetectorPorts ports) {
        DetectorController controller = new DetectorController(model, ports);
        Controllers known = new Controllers().with(DetectorController.class, () -> controller);
        return new DetectorView(Fxml.DETECTOR.load(known), controller);
    }
}
