package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.model.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Sentences with dotted figures: pointing at one tells where it comes from, choosing one goes there. */
public final class ProseFlow extends TextFlow {

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

    /**
     * Shows the sentences; the same ones again change nothing, so that a focused figure keeps its focus. Where a sentence
     * is only told anew with other figures its nodes stay, since making them is dear.
     */
    public void show(Prose sentences) {
        if (sentences.equals(prose)) {
            return;
        }
        prose = sentences;
        List<Node> nodes = new ArrayList<>();
        List<Span> spans = sentences.spans();
        for (int i = 0; i < spans.size(); i++) {
            String after = i + 1 < spans.size() ? spans.get(i + 1).text() : "";
            Node old = i < getChildren().size() ? getChildren().get(i) : null;
            nodes.add(
                    switch (spans.get(i)) {
                        case Span.Words words -> words(words.text(), old);
                        case Span.Figure figure -> figure(figure, after.startsWith(" "), old);
                    });
        }
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        setAccessibleText(sentences.text());
    }

    private static Node words(String text, @Nullable Node old) {
        Text words = old instanceof Text known ? known : new Text();
        words.setText(OneLine.of(text));
        if (words != old) {
            words.getStyleClass().add("prose-text");
        }
        return words;
    }

    private Node figure(Span.Figure figure, boolean gap, @Nullable Node old) {
        FigureLabel label = old instanceof FigureLabel known && !known.inHand()
                ? known
                : new FigureLabel(figure, facts -> pointed.accept(facts), fact -> chosen.accept(fact));
        label.show(figure, gap);
        return label;
    }
}
