package dev.tillwatch.ui.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The 18 px head of a section: its name at the left, remarks and actions at the right. */
final class SectionHead extends HBox {

    private static final double GAP = 12;

    private final Label name = new Label();

    SectionHead(String words, Node... right) {
        super(GAP);
        getStyleClass().add("sec-row");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("sec");
        name.setText(words);
        // A long product name gives way to the remarks at the right.
        name.setMinWidth(Region.USE_COMPUTED_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(name, spring);
        getChildren().addAll(right);
        for (Node node : right) {
            if (node instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }

    static Label remark(String words) {
        Label remark = new Label(words);
        remark.getStyleClass().addAll("muted", "small");
        return remark;
    }
}
