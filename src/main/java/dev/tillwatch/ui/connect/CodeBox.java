package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Statements or settings to take elsewhere, with a button that copies them. */
final class CodeBox extends HBox {

    private static final Texts TEXTS = Texts.of("connect");

    private final Label lines = new Label();
    private final FontIcon icon = new FontIcon("fth-copy");
    private final Button copy = new Button("", icon);

    CodeBox(String text) {
        getStyleClass().add("code");
        setAlignment(Pos.TOP_LEFT);
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        lines.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lines, Priority.ALWAYS);
        icon.getStyleClass().add("ic14");
        copy.getStyleClass().addAll("tool", "flat", "copy");
        copy.setOnAction(pressed -> copy());
        getChildren().addAll(lines, copy);
        show(text);
    }

    void show(String text) {
        lines.setText(text);
        tell("fth-copy", "copy");
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.getText());
        Clipboard.getSystemClipboard().setContent(content);
        tell("fth-check", "copied");
    }

    private void tell(String picture, String text) {
        icon.setIconLiteral(picture);
        copy.setAccessibleText(TEXTS.get(text));
        copy.setTooltip(new Tooltip(TEXTS.get(text)));
    }
}
