package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.usual.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The row against what is usual, a line each; how the line in hand was reckoned stands below. */
public final class UsualSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double SPACE = 2;
    private static final double TWO_LINES = 28;

    private final VBox lines = new VBox();
    private final Label formula = new Label();
    private Consumer<List<Fact>> pointed = facts -> {};
    private List<String> shown = List.of();
    private UsualWords words = new UsualWords(LocalDate.MIN);

    public UsualSection() {
        super(SPACE);
        getStyleClass().add("section");
        lines.setId("usual-lines");
        formula.setId("usual-formula");
        formula.getStyleClass().addAll("muted", "small");
        formula.setWrapText(true);
        formula.setMinHeight(TWO_LINES);
        formula.setMaxHeight(TWO_LINES);
        formula.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(heads(), lines, formula);
        Parts.visible(false, this);
    }

    private static HBox heads() {
        Label name = UsualLine.cell(TEXTS.get("usual"), UsualLine.NAME + UsualLine.INSET, "sec");
        name.setAlignment(Pos.CENTER_LEFT);
        HBox heads = new HBox(
                name,
                UsualLine.cell(TEXTS.get("usual.now"), UsualLine.NOW, "small"),
                UsualLine.cell(TEXTS.get("usual.usual"), UsualLine.USUAL, "small"),
                UsualLine.cell(TEXTS.get("usual.basis"), 0, "small"));
        heads.getChildren().stream().skip(1).forEach(head -> head.getStyleClass()
                .add("muted"));
        heads.getStyleClass().add("usual-head");
        return heads;
    }

    /** Hears which facts are pointed at. */
    void onPointed(Consumer<List<Fact>> listener) {
        pointed = listener;
    }

    void show(List<Comparison> comparisons, LocalDate today) {
        words = new UsualWords(today);
        List<String> texts = comparisons.stream().map(words::line).toList();
        Parts.visible(!comparisons.isEmpty(), this);
        // Told again when more is known: lines that are made anew would lose the focus.
        if (texts.equals(shown)) {
            return;
        }
        shown = texts;
        lines.getChildren()
                .setAll(comparisons.stream()
                        .map(line -> new UsualLine(line, words, this::inHand))
                        .toList());
        inHand(null);
    }

    /** The lines as text. */
    List<String> texts() {
        return shown;
    }

    private void inHand(@Nullable Comparison line) {
        formula.setText(line == null ? TEXTS.get("usual.hint") : words.reckoned(line));
        pointed.accept(line == null ? List.of() : line.facts().toList());
    }
}
