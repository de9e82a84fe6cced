package dev.tillwatch.ui.detail;

import atlantafx.base.controls.Popover;
import dev.tillwatch.i18n.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Shows, in a pop-over at its button, the exact text that would be sent to the model. */
final class Preview {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double WIDTH = 460;
    private static final int LINES = 18;

    private Preview() {}

    static void open(Node at, String text) {
        Label head = new Label(TEXTS.get("preview.head"));
        head.setWrapText(true);
        head.getStyleClass().add("muted");
        TextArea area = new TextArea(text);
        area.setId("preview-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        area.getStyleClass().addAll("mono", "preview");
        area.setAccessibleText(TEXTS.get("preview.head"));
        VBox box = new VBox(8, head, area);
        box.setPrefWidth(WIDTH);
        Popover popover = new Popover(box);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.setAutoHide(true);
        popover.setHideOnEscape(true);
        popover.show(at);
        area.requestFocus();
    }
}
