package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The thresholds that found a row, a line each; takes no room where the row does not say. */
public final class FoundSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double SPACE = 2;

    /** One label for all lines, so that polls make no new controls. */
    private final Label lines = SectionHead.remark("");

    private List<String> shown = List.of();

    public FoundSection() {
        super(SPACE);
        getStyleClass().add("section");
        lines.setId("found-lines");
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new SectionHead(TEXTS.get("found")), lines);
        Parts.visible(false, this);
    }

    /** @param known the thresholds of the row's detector */
    void show(Row row, List<Threshold> known, DetectorSettings inForce) {
        shown = new FoundWords(known, inForce).of(row);
        lines.setText(String.join("\n", shown));
        Parts.visible(!shown.isEmpty(), this);
    }

    /** All of it on one line, for a clipboard; empty where there is nothing to say. */
    String text() {
        return shown.isEmpty() ? "" : TEXTS.get("found.line", String.join("; ", shown));
    }
}
