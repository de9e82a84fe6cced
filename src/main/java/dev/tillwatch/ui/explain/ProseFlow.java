package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/** Sentences with dotted figures: pointing at one tells where it comes from, choosing one goes there. */
public final class ProseFlow extends TextFlow {

    /** A name of 255 characters takes one line of its own at most and is cut there, in px. */
    private static final double WIDEST_FIGURE = 300;

    private static final Duration TOOLTIP_DELAY = Duration.millis(300);

    private Prose prose = Prose.of("");
    private Consumer<List<Fact>> pointed = facts -> {};
    private Consumer<Fact> chosen = fact -> {};

    public ProseFlow() {
        getStyleClass().add("prose");
    }

    /** Hears which facts are pointed at (hover or focus), and an empty list when none is any more. */
    public void onPointed(Consumer<List<Fact>> listener) {
        pointed = listener;
    }

    /** Hears which fact was clicked, or chosen with Enter. */
    public void onChosen(Consumer<Fact> listener) {
        chosen = listener;
    }

    /** Shows the sentences; the same ones again change nothing, so that a focused figure keeps its focus. */
    public void show(Prose sentences) {
        if (sentences.equals(prose)) {
            return;
        }
        prose = sentences;
        List<Node> nodes = new ArrayList<>();
        List<Span> spans = sentences.spans();
        for (int i = 0; i < spans.size(); i++) {
            String after = i + 1 < spans.size() ? spans.get(i + 1).text() : "";
            nodes.add(
                    switch (spans.get(i)) {
                        case Span.Words words -> words(words.text());
                        case Span.Figure figure -> figure(figure, after);
                    });
        }
        getChildren().setAll(nodes);
        setAccessibleText(sentences.text());
    }

    private static Node words(String text) {
        Text words = new Text(OneLine.of(text));
        words.getStyleClass().add("prose-text");
        return words;
    }

    private Node figure(Span.Figure figure, String after) {
        Label label = new Label(OneLine.of(figure.text()));
        label.getStyleClass().add("fig");
        if (after.startsWith(" ")) {
            label.getStyleClass().add("fig-gap");
        }
        label.setMaxWidth(WIDEST_FIGURE);
        label.setFocusTraversable(true);
        label.setAccessibleRole(AccessibleRole.HYPERLINK);
        label.setAccessibleText(OneLine.of(figure.text()));
        Tooltip tooltip = new Tooltip(SourceWords.of(figure.fact()));
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_FIGURE + 60);
        label.setTooltip(tooltip);
        label.hoverProperty().addListener((o, was, is) -> point(label, figure.fact()));
        label.focusedProperty().addListener((o, was, is) -> point(label, figure.fact()));
        label.setOnMouseClicked(click -> {
            label.requestFocus();
            chosen.accept(figure.fact());
        });
        label.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                chosen.accept(figure.fact());
                press.consume();
            }
        });
        return label;
    }

    private void point(Label label, Fact fact) {
        pointed.accept(label.isHover() || label.isFocused() ? List.of(fact) : List.of());
    }
}
