package dev.tillwatch.ui.model;

import dev.tillwatch.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Makes the small controls of the model's sheet. */
final class Bits {

    static final Texts TEXTS = Texts.of("model");
    private static final double GAP = 8;

    private Bits() {}

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

    static Label title(String key, String style) {
        Label title = new Label(TEXTS.get(key));
        title.getStyleClass().add(style);
        return title;
    }

    static Label quiet(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    static Button button(String id, String key) {
        Button button = new Button(TEXTS.get(key));
        button.setId(id);
        button.getStyleClass().add("mini");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A field with the words that say what it is for, also for a screen reader. */
    static TextField field(String id, String key, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(TEXTS.get(key));
        field.setAccessibleText(TEXTS.get(key));
        field.setPrefWidth(width);
        return field;
    }

    static void visible(boolean is, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(is);
            node.setManaged(is);
        }
    }
}
