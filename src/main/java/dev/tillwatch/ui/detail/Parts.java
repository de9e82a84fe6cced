package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the small controls of the detail pane in their style classes. */
final class Parts {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double GAP = 8;

    private Parts() {}

    /** Shown and given room, or neither. */
    static void visible(boolean is, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(is);
            node.setManaged(is);
        }
    }

    static HBox line(Node... nodes) {
        HBox line = new HBox(GAP, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static Label key(String text) {
        Label key = new Label(TEXTS.get(text));
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    static Button mini(String id, String text, String icon) {
        return button(id, text, icon, "mini");
    }

    static Button quiet(String id, String text, String icon) {
        return button(id, text, icon, "quiet-button");
    }

    private static Button button(String id, String text, String icon, String style) {
        FontIcon graphic = new FontIcon(icon);
        graphic.getStyleClass().add("ic14");
        Button button = new Button(TEXTS.get(text), graphic);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
