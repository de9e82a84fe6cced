package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ProbeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The steps' lines, which come one by one and stay what they were made. */
final class StepList extends VBox {

    private final List<ProbeStep> shown = new ArrayList<>();

    StepList() {
        setId("steps");
    }

    /** Adds what is new, so that a line that was opened stays open; another test's steps replace all. */
    void show(List<ProbeStep> steps) {
        boolean more = shown.size() <= steps.size() && shown.equals(steps.subList(0, shown.size()));
        if (!more) {
            shown.clear();
            getChildren().clear();
        }
        for (ProbeStep step : steps.subList(shown.size(), steps.size())) {
            shown.add(step);
            getChildren().add(new StepRow(step));
        }
    }

    /** The line of the first failure. */
    Optional<Node> failure() {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).outcome() == ProbeStep.Outcome.FAILED) {
                return Optional.of(getChildren().get(i));
            }
        }
        return Optional.empty();
    }
}
