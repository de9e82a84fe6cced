package dev.tillwatch.ui.detail;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * Whether a node lies within the part of its scroll pane that is seen. What changes outside of it makes JavaFX paint the
 * whole window again: no part of the picture is left to which the change could be narrowed down.
 */
final class Sight {

    private Sight() {}

    static boolean has(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                Bounds seen = pane.localToScene(pane.getLayoutBounds());
                return seen.intersects(node.localToScene(node.getLayoutBounds()));
            }
        }
        return true;
    }
}
