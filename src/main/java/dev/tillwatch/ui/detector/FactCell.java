package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cell that shows one fact of its row; tinted for a moment when the fact changed where it stands. */
final class FactCell extends TableCell<Entry, Entry.State> {

    private static final Texts CODES = Texts.of("detectors");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final Duration TINT = Duration.millis(600);
    private static final double SIDE_PADDINGS = 16;

    /** What cells need from the table around them. */
    record Surroundings(Supplier<LocalDate> today, BooleanSupplier reduceMotion) {}

    private final Column column;
    private final boolean first;
    private final Surroundings surroundings;
    private final PauseTransition tint = new PauseTransition(TINT);
    private Entry.@Nullable State shown;

    /** The {@code first} filling column also tells of notes and withdrawals. */
    FactCell(Column column, boolean first, Surroundings surroundings) {
        this.column = column;
        this.first = first;
        this.surroundings = surroundings;
        tint.setOnFinished(over -> pseudoClassStateChanged(CHANGED, false));
    }

    @Override
    protected void updateItem(Entry.@Nullable State next, boolean empty) {
        super.updateItem(next, empty);
        Entry.State before = shown;
        shown = empty ? null : next;
        if (empty || next == null) {
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(CHANGED, false);
            return;
        }
        paint(next);
        boolean sameRow = before != null && before.row().key().equals(next.row().key());
        boolean changed = before != null
                && sameRow
                && !Objects.equals(value(before.row()), value(next.row()))
                && !surroundings.reduceMotion().getAsBoolean();
        if (changed) {
            pseudoClassStateChanged(CHANGED, true);
            tint.playFromStart();
        } else if (!sameRow) {
            tint.stop();
            pseudoClassStateChanged(CHANGED, false);
        }
    }

    private @Nullable Value value(Row row) {
        return row.fact(column.fact()).map(fact -> fact.value()).orElse(null);
    }

    private void paint(Entry.State state) {
        Row row = state.row();
        String text =
                OneLine.of(CellText.of(row, column.fact(), surroundings.today().get()));
        CodeLook code = value(row) instanceof Value.Code own ? CodeLook.of(own.word()) : CodeLook.PLAIN;
        pseudoClassStateChanged(QUIET, code.quiet() || CellText.isOvercharge(row, column.fact()));
        pseudoClassStateChanged(STRONG, code.strong());
        setContentDisplay(ContentDisplay.LEFT);
        if (code.hatched()) {
            Label tag = new Label(text);
            tag.getStyleClass().addAll("tag", "hatched");
            setText(null);
            setGraphic(tag);
        } else if (column.iconFact() != null) {
            setText(null);
            setGraphic(iconAndFigure(row, column.iconFact(), text));
        } else {
            setText(text + remark(state));
            setGraphic(graphic(state, code));
        }
    }

    private @Nullable Node graphic(Entry.State state, CodeLook code) {
        if (column.kind() == Column.Kind.CODE && code.icon() != null) {
            return code.node();
        }
        if (first && !state.mark().note().isEmpty()) {
            setContentDisplay(ContentDisplay.RIGHT);
            FontIcon pen = new FontIcon("fth-edit-3");
            pen.getStyleClass().addAll("ic10", "accent-icon");
            return pen;
        }
        return null;
    }

    private String remark(Entry.State state) {
        Withdrawal withdrawal = state.withdrawal();
        if (!first || withdrawal == null) {
            return "";
        }
        String key = "withdrawn." + withdrawal.reason();
        return " – " + (CODES.has(key) ? CODES.get(key) : withdrawal.reason());
    }

    /** The icon at the left edge, the figure at the right one. */
    private HBox iconAndFigure(Row row, String iconFact, String text) {
        HBox box = new HBox();
        box.getStyleClass().add("icon-figure");
        row.fact(iconFact)
                .filter(fact -> fact.value() instanceof Value.Code)
                .map(fact -> CodeLook.of(((Value.Code) fact.value()).word()))
                .filter(look -> look.icon() != null)
                .ifPresent(look -> box.getChildren().add(look.node()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getChildren().addAll(gap, new Label(text));
        box.setPrefWidth(getTableColumn().getWidth() - SIDE_PADDINGS);
        return box;
    }
}
