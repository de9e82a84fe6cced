package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.explain.SourceWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The score of an anomaly as the sum of its parts, a bar each; how the part in hand was reckoned stands below. Where the
 * score is no sum the section is not there.
 */
public final class ScoreSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double SPACE = 2;
    private static final double TWO_LINES = 28;

    private final Label sum = SectionHead.remark("");
    private final VBox bars = new VBox(SPACE);
    private final Label formula = new Label();
    private Consumer<List<Fact>> pointed = facts -> {};
    private List<Fact> shown = List.of();

    public ScoreSection() {
        super(SPACE * 2);
        getStyleClass().add("section");
        sum.setId("score-sum");
        sum.getStyleClass().setAll("label", "fact-value");
        formula.setId("score-formula");
        formula.getStyleClass().addAll("muted", "small");
        formula.setWrapText(true);
        formula.setMinHeight(TWO_LINES);
        formula.setMaxHeight(TWO_LINES);
        formula.setAlignment(Pos.TOP_LEFT);
        bars.setId("score-bars");
        getChildren().addAll(new SectionHead(TEXTS.get("score"), sum), bars, formula);
        Parts.visible(false, this);
    }

    /** Hears which part is pointed at. */
    void onPointed(Consumer<List<Fact>> listener) {
        pointed = listener;
    }

    void show(@Nullable Row row) {
        List<Fact> parts = row instanceof Anomaly anomaly ? anomaly.scoreParts() : List.of();
        Parts.visible(!parts.isEmpty(), this);
        if (parts.isEmpty() || !(row instanceof Anomaly anomaly)) {
            bars.getChildren().clear();
            shown = List.of();
            return;
        }
        // Told at every poll: bars that are made anew would lose the focus.
        if (parts.equals(shown)) {
            return;
        }
        shown = parts;
        BigDecimal total = ScorePart.sum(parts);
        BigDecimal score = ScorePart.oneDecimal(anomaly.score());
        boolean cut = total.compareTo(score) != 0;
        sum.setText(
                cut
                        ? TEXTS.get("score.cut", ScorePart.words(total), ScorePart.words(score))
                        : TEXTS.get("score.sum", ScorePart.words(score)));
        double most = parts.stream()
                .mapToDouble(part -> Math.abs(ScorePart.points(part).doubleValue()))
                .max()
                .orElse(1);
        List<ScoreBar> made = parts.stream()
                .map(part -> new ScoreBar(part, most, this::inHand))
                .toList();
        bars.getChildren().setAll(made);
        say(null);
    }

    private void inHand(@Nullable Fact part) {
        say(part);
        pointed.accept(part == null ? List.of() : List.of(part));
    }

    /** The line keeps its room while nothing is in hand. */
    private void say(@Nullable Fact part) {
        formula.setText(part == null ? TEXTS.get("score.hint") : SourceWords.formula(part));
    }
}
