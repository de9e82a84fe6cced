package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.Badge;
import dev.tillwatch.ui.DetectorTab;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** The left column of the window for one detector: its nodes and what can be asked of it. */
public record DetectorView(DetectorModel model, Parent node, DetectorController controller) {

    /** As the window takes it in. */
    public DetectorTab tab() {
        ObservableValue<Badge> badge = Bindings.createObjectBinding(
                () -> new Badge(
                        model.worst().get(),
                        model.openCount().get(),
                        model.failure().get()),
                model.worst(),
                model.openCount(),
                model.failure());
        return new DetectorTab(model.factory().id(), node, badge, controller);
    }

    /** Builds the nodes from {@code fxml/detector.fxml}; on the FX thread. */
    public static DetectorView of(DetectorModel model, DetectorPorts ports) {
        DetectorController controller = new DetectorController(model, ports);
        FXMLLoader loader = new FXMLLoader(
                DetectorView.class.getResource("/fxml/detector.fxml"),
                Texts.of("tab").bundle());
        loader.setControllerFactory(type -> controller);
        try {
            return new DetectorView(model, loader.load(), controller);
        } catch (IOException broken) {
            throw new UncheckedIOException("the FXML file detector cannot be loaded", broken);
        }
    }
}
