package dev.tillwatch.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.NullUnmarked;

/** What an analyst sees in the console, and the buttons that are pressed there. */
@NullUnmarked // a node that is not there fails the test by itself
final class ConsoleSight {

    private final Map<String, Node> nodes = new HashMap<>();
    private final Scene scene;

    ConsoleSight(Scene scene) {
        this.scene = scene;
    }

    /** The words of a label, empty where it is not shown; on the FX thread. */
    String says(String id) {
        return node(id) instanceof Label label && isShown(label) ? label.getText() : "";
    }

    /** Whether a node is shown; on the FX thread. */
    boolean shows(String id) {
        Node node = node(id);
        return node != null && isShown(node);
    }

    /** Looking a node up at every pulse would cost more than what is tested. */
    Node node(String id) {
        return known(id, () -> scene.lookup(id));
    }

    Node known(String name, Supplier<Node> lookUp) {
        Node node = nodes.get(name);
        if (node == null) {
            node = lookUp.get();
            nodes.put(name, node);
        }
        return node;
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /** Hears the words of a label from now on, those of now first. */
    void hear(String id, Consumer<String> listener) {
        OpenConsole.onFx(() -> ((Label) node(id)).textProperty().subscribe(listener));
    }

    /** Presses a button without the mouse: the screen of the tests is narrower than the window may be. */
    void press(String id) {
        OpenConsole.onFx(() -> {
            ((Button) node(id)).fire();
            return null;
        });
    }

    /** The place of the tab in view; on the FX thread. */
    int tab() {
        return ((TabPane) scene.lookup(".tabs")).getSelectionModel().getSelectedIndex();
    }

    /** What the badges of the detectors' tabs say, in their order; on the FX thread. */
    List<String> badges() {
        return ((TabPane) scene.lookup(".tabs"))
                .getTabs().stream()
                        .map(tab -> (Label) tab.getGraphic().lookup(".badge"))
                        .filter(Objects::nonNull)
                        .map(Label::getText)
                        .toList();
    }

    /** All words within a node, as they are set; on the FX thread. */
    static String words(Node root) {
        return root.lookupAll("*").stream()
                .map(node -> switch (node) {
                    // A label's skin has a text of its own, which says the same.
                    case javafx.scene.text.Text text -> text.getParent() instanceof Labeled ? "" : text.getText();
                    case Labeled labeled -> labeled.getText();
                    default -> "";
                })
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
