package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.i18n.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The thresholds of the detector that is looked at, a row each; made anew when another one is. */
public final class ThresholdList extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");

    private final Map<Threshold, ThresholdRow> rows = new LinkedHashMap<>();

    public ThresholdList() {
        getStyleClass().add("thresholds");
    }

    void attach(TuningModel model) {
        model.detector().subscribe(chosen -> show(model));
        model.draft().subscribe(draft -> show(model));
    }

    private void show(TuningModel model) {
        List<Threshold> wanted = model.thresholds();
        if (!List.copyOf(rows.keySet()).equals(wanted)) {
            rows.clear();
            wanted.forEach(threshold ->
                    rows.put(threshold, new ThresholdRow(threshold, value -> model.set(threshold, value))));
            getChildren().setAll(rows.values());
            if (wanted.isEmpty()) {
                Label none = new Label(TEXTS.get("thresholds.none"));
                none.getStyleClass().add("muted");
                getChildren().add(none);
            }
        }
        Tuning draft = model.draft().get();
        Tuning inForce = model.inForce().get();
        rows.forEach((threshold, row) ->
                row.show(draft.settings().get(threshold), inForce.settings().get(threshold)));
    }
}
