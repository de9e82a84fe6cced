package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The thresholds that found a row, a line each, on demand; takes no room where the row does not say. */
public final class FoundSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double SPACE = 2;

    private final Button more = new Button();
    private final VBox lines = new VBox(SPACE);
    private List<String> shown = List.of();

    public FoundSection() {
        super(SPACE);
        getStyleClass().add("section");
        lines.setId("found-lines");
        more.setId("found-more");
        more.getStyleClass().add("quiet-button");
        more.setOnAction(press -> open(!lines.isVisible()));
        getChildren().addAll(new SectionHead(TEXTS.get("found"), more), lines);
        open(false);
        Parts.visible(false, this);
    }

    /** @param known the thresholds of the row's detector */
    void show(Row row, List<Threshold> known, DetectorSettings inForce) {
        List<String> words = new FoundWords(known, inForce).of(row);
        Parts.visible(!words.isEmpty(), this);
        // Told at every poll: lines that are made anew would have the whole window painted.
        if (!words.equals(shown)) {
            shown = words;
            lines.getChildren().setAll(words.stream().map(FoundSection::line).toList());
        }
    }

    /** Stays so for the rows that follow. */
    private void open(boolean is) {
        Parts.visible(is, lines);
        more.setText(TEXTS.get(is ? "found.hide" : "found.show"));
    }

    private static Label line(String words) {
        Label line = SectionHead.remark(words);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    /** All of it on one line, for a clipboard; empty where there is nothing to say. */
    String text() {
        return shown.isEmpty() ? "" : TEXTS.get("found.line", String.join("; ", shown));
    }
}
