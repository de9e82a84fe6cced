package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.ui.StyleClasses;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A cell that shows one fact of its row; tinted for a moment when the fact changed where it stands. */
final class FactCell extends TableCell<Entry, Entry.State> {

    private static final Texts CODES = Texts.of("detectors");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final Duration TINT = Duration.millis(600);
    private static final double SIDE_PADDINGS = 16;

    /** What cells need from the table around them. */
    record Surroundings(Supplier<LocalDate> today, BooleanSupplier reduceMotion, BooleanSupplier inView) {}

    /** All that a cell's look depends on: making the same look again would cost a layout and a pass of styles. */
    private record Look(String text, CodeLook code, @Nullable CodeLook icon, boolean quiet, RowMarks marks) {

        /** But for the text. */
        boolean looksLike(Look other) {
            return code.equals(other.code) && Objects.equals(icon, other.icon) && marks.equals(other.marks);
        }
    }

    private final Column column;
    private final boolean first;
    private final Surroundings surroundings;
    private final PauseTransition tint = new PauseTransition(TINT);
    private Entry.@Nullable State shown;
    private final Label inside = new Label();
    private @Nullable Label figure;
    private @Nullable Look look;
    private @Nullable LocalDate lookedAt;
    private boolean behind;

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
            look = null;
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(CHANGED, false);
            return;
        }
        boolean wasBehind = behind;
        behind = !surroundings.inView().getAsBoolean();
        if (behind) {
            return;
        }
        LocalDate today = surroundings.today().get();
        if (!wasBehind && next.equals(before) && look != null && today.equals(lookedAt)) {
            return;
        }
        paint(next);
        lookedAt = today;
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

    /** Paints what has changed while the table was not in view. */
    void catchUp() {
        Entry.State state = shown;
        if (behind && state != null) {
            behind = false;
            pseudoClassStateChanged(CHANGED, false);
            paint(state);
        }
    }

    private @Nullable Value value(Row row) {
        return row.fact(column.fact()).map(fact -> fact.value()).orElse(null);
    }

    private void paint(Entry.State state) {
        Look next = look(state);
        Look last = look;
        if (next.equals(last)) {
            return;
        }
        look = next;
        pseudoClassStateChanged(QUIET, next.quiet());
        pseudoClassStateChanged(STRONG, next.code().strong());
        if (last != null && getGraphic() != null && next.looksLike(last)) {
            write(next.text());
            return;
        }
        setContentDisplay(ContentDisplay.LEFT);
        String words = next.marks().words();
        setTooltip(words == null ? null : new Tooltip(words));
        figure = null;
        if (next.code().hatched()) {
            figure = inside;
            StyleClasses.set(inside, "label", "tag", "hatched");
            setGraphic(inside);
        } else if (column.iconFact() != null) {
            figure = inside;
            StyleClasses.set(inside, "label");
            setGraphic(iconAndFigure(next.icon(), figure));
        } else {
            setGraphic(graphic(next));
        }
        write(next.text());
    }

    /** Into the graphic where that holds the text. */
    private void write(String text) {
        if (figure != null) {
            setText(null);
            figure.setText(text);
        } else {
            setText(text);
        }
    }

    private Look look(Entry.State state) {
        Row row = state.row();
        String text = CellText.of(row, column.fact(), surroundings.today().get());
        CodeLook code = code(row, column.fact());
        return new Look(
                text + remark(state),
                code,
                column.iconFact() == null ? null : code(row, column.iconFact()),
                code.quiet() || CellText.isOvercharge(row, column.fact()),
                first ? RowMarks.of(state) : RowMarks.NONE);
    }

    private static CodeLook code(Row row, String fact) {
        return row.fact(fact)
                .map(found -> found.value() instanceof Value.Code code ? CodeLook.of(code.word()) : null)
                .orElse(CodeLook.PLAIN);
    }

    private @Nullable Node graphic(Look next) {
        if (column.kind() == Column.Kind.CODE && next.code().icon() != null) {
            return next.code().node();
        }
        if (next.marks().isNone()) {
            return null;
        }
        setContentDisplay(ContentDisplay.RIGHT);
        return next.marks().node();
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
    private HBox iconAndFigure(@Nullable CodeLook icon, Label text) {
        HBox box = new HBox();
        box.getStyleClass().add("icon-figure");
        if (icon != null && icon.icon() != null) {
            box.getChildren().add(icon.node());
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.getChildren().addAll(gap, text);
        box.setPrefWidth(getTableColumn().getWidth() - SIDE_PADDINGS);
        return box;
    }
}
