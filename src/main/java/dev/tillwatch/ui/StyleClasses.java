package dev.tillwatch.ui;

import java.util.List;
import javafx.scene.Node;

/** Sets a node's style classes where they are others: each change costs a pass of styles, and so does setting the same. */
public final class StyleClasses {

    private StyleClasses() {}

    public static void set(Node node, String... classes) {
        set(node, List.of(classes));
    }

    public static void set(Node node, List<String> classes) {
        if (!node.getStyleClass().equals(classes)) {
            node.getStyleClass().setAll(classes);
        }
    }
}
