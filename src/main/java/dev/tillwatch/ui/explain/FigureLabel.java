package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Span;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.model.Fact;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** A figure in running text, underlined with dots: pointed at or chosen, it tells its fact. */
final class FigureLabel extends Label {

    /** A name of 255 characters takes one line of its own at most and is cut there, in px. */
    private static final double WIDEST = 300;

    private static final Duration TOOLTIP_DELAY = Duration.millis(300);
    private static final String GAP = "fig-gap";

    private final Consumer<Fact> chosen;
    private final Tooltip tooltip = new Tooltip();
    private Fact fact;

    FigureLabel(Span.Figure figure, Consumer<List<Fact>> pointed, Consumer<Fact> chosen) {
        this.chosen = chosen;
        this.fact = figure.fact();
        getStyleClass().add("fig");
        setMaxWidth(WIDEST);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST + 60);
        setTooltip(tooltip);
        hoverProperty().addListener((o, was, is) -> pointed.accept(inHand() ? List.of(fact) : List.of()));
        focusedProperty().addListener((o, was, is) -> pointed.accept(inHand() ? List.of(fact) : List.of()));
        setOnMouseClicked(click -> {
            requestFocus();
            chosen.accept(fact);
        });
        setOnKeyPressed(this::pressed);
        show(figure, false);
    }

    /** Becomes another figure; {@code gap} keeps it apart from the word behind it. */
    void show(Span.Figure figure, boolean gap) {
        fact = figure.fact();
        String words = OneLine.of(figure.text());
        setText(words);
        setAccessibleText(words);
        tooltip.setText(SourceWords.of(fact));
        if (gap != getStyleClass().contains(GAP)) {
            if (gap) {
                getStyleClass().add(GAP);
            } else {
                getStyleClass().remove(GAP);
            }
        }
    }

    /** Pointed at by the mouse or by the keyboard. */
    boolean inHand() {
        return isHover() || isFocused();
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
            chosen.accept(fact);
            press.consume();
        }
    }
}
