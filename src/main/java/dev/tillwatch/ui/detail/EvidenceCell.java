package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Status;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws one evidence row as a line of labels as wide as the columns. */
final class EvidenceCell extends ListCell<EvidenceRow> {

    private static final double GAP = 8;
    private static final int LONG_TEXT = 12;
    private static final Texts CODES = Texts.of("detectors");

    private final EvidenceBox box;

    EvidenceCell(EvidenceBox box) {
        this.box = box;
        setPadding(javafx.geometry.Insets.EMPTY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable EvidenceRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        HBox line = new HBox(GAP);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("erow");
        // While a figure is pointed at, only its rows are marked: two kinds of mark at once would say nothing.
        if (box.pointing() ? box.marked(row) : row.hit()) {
            line.getStyleClass().add("hit");
        }
        for (int i = 0; i < box.columns().size(); i++) {
            EvidenceColumn column = box.columns().get(i);
            if (!box.hidden(column)) {
                line.getChildren().add(label(column, row.cells().get(i)));
            }
        }
        setGraphic(line);
        setAccessibleText(String.join(", ", row.cells()));
    }

    private static Label label(EvidenceColumn column, String text) {
        Label label = EvidenceBox.sized(new Label(text), column);
        switch (column.kind()) {
            case ID -> label.getStyleClass().add("mono");
            case NUMBER -> label.getStyleClass().add("n");
            case QUIET_NUMBER -> label.getStyleClass().addAll("n", "quiet");
            case STATUS -> status(label, text);
            case TEXT -> {
                if (text.length() > LONG_TEXT) {
                    label.setTooltip(new Tooltip(text));
                }
            }
        }
        return label;
    }

    private static void status(Label label, String text) {
        if (text.isEmpty() || text.equals(Numbers.NONE)) {
            return;
        }
        boolean failed = text.equals(words(Status.FAILED));
        if (!failed && !text.equals(words(Status.SUCCESS))) {
            label.getStyleClass().add("quiet");
            return;
        }
        FontIcon icon = new FontIcon(failed ? "fth-x" : "fth-check");
        icon.getStyleClass().addAll("ic12", failed ? "bad-icon" : "quiet-icon");
        label.setGraphic(icon);
        if (!failed) {
            label.getStyleClass().add("quiet");
        }
    }

    static String words(Status status) {
        return switch (status) {
            case SUCCESS -> CODES.get("code.success");
            case FAILED -> CODES.get("code.failed");
            case UNKNOWN -> CODES.get("code.unknown");
        };
    }
}
