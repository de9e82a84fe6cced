package dev.tillwatch.ui.detail;

import dev.tillwatch.usual.Comparison;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One comparison: its name, this figure, the usual one, and what that is known from. */
final class UsualLine extends HBox {

    /** What a line is set in by, for its ring of focus. */
    static final double INSET = 4;

    static final double NAME = 132;
    static final double NOW = 76;
    static final double USUAL = 136;

    UsualLine(Comparison line, UsualWords words, Consumer<@Nullable Comparison> inHand) {
        getStyleClass().add("usual-line");
        setAlignment(Pos.CENTER_LEFT);
        Label basis = cell(words.basis(line), 0, "small");
        basis.getStyleClass().add("muted");
        basis.setAlignment(Pos.CENTER_LEFT);
        basis.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(basis, Priority.ALWAYS);
        Label name = cell(words.name(line), NAME, "fact-label");
        name.setAlignment(Pos.CENTER_LEFT);
        Label usual = cell(words.usual(line), USUAL, "fact-value");
        if (line.usual() == null) {
            usual.getStyleClass().setAll("label", "muted", "small");
            // In a narrow pane the words take the room of the figure that is not there.
            usual.setMinWidth(0);
            basis.setPrefWidth(USE_COMPUTED_SIZE);
            basis.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(name, cell(words.now(line), NOW, "fact-value"), usual, basis);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words.line(line).replaceAll("\t+", ", "));
        hoverProperty().subscribe(is -> tell(line, inHand));
        focusedProperty().subscribe(is -> tell(line, inHand));
    }

    static Label cell(String text, double width, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    private void tell(Comparison line, Consumer<@Nullable Comparison> inHand) {
        if (getScene() != null) {
            inHand.accept(isHover() || isFocused() ? line : null);
        }
    }
}
