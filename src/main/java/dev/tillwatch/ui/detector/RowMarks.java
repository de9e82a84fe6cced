package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small icons behind the first name in a row: it lies in an event of the calendar, it has a note. */
record RowMarks(String event, boolean noted) {

    static final RowMarks NONE = new RowMarks("", false);

    private static final Texts TEXTS = Texts.of("tab");
    private static final double GAP = 4;

    static RowMarks of(Entry.State state) {
        String event = CellText.of(state.row(), Anomaly.EXPECTED_EVENT, LocalDate.MIN);
        return new RowMarks(event, !state.mark().note().isEmpty());
    }

    boolean isNone() {
        return !noted && event.isEmpty();
    }

    /** What the icon of the event says in words; null without an event. */
    @Nullable
    String words() {
        return event.isEmpty() ? null : TEXTS.get("expected", event);
    }

    Node node() {
        HBox icons = new HBox(GAP);
        icons.getStyleClass().add("row-marks");
        if (!event.isEmpty()) {
            icons.getChildren().add(icon("fth-calendar", "ic12", "event-icon"));
        }
        if (noted) {
            icons.getChildren().add(icon("fth-edit-3", "ic10", "accent-icon"));
        }
        return icons;
    }

    private static FontIcon icon(String literal, String... styles) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
