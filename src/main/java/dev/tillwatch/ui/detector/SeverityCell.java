package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Severity;
import dev.tillwatch.ui.SeverityShape;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/** The severity chip, the only coloured thing in a row; empty where nothing is judged. */
final class SeverityCell extends TableCell<Entry, Entry.State> {

    private final SVGPath shape = SeverityShape.node();
    private final Label chip = new Label("", shape);
    private @Nullable Severity shown;

    SeverityCell() {
        chip.getStyleClass().add("chip");
    }

    @Override
    protected void updateItem(Entry.@Nullable State state, boolean empty) {
        super.updateItem(state, empty);
        Severity severity = empty || state == null ? null : state.severity().orElse(null);
        if (severity == null) {
            setGraphic(null);
            return;
        }
        if (severity == shown) {
            setGraphic(chip);
            return;
        }
        shown = severity;
        chip.setText(SeverityShape.letter(severity));
        SeverityShape.draw(shape, severity);
        SeverityShape.colour(chip, severity);
        chip.setAccessibleText(severity.name());
        setGraphic(chip);
    }
}
