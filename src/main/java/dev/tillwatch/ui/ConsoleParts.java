package dev.tillwatch.ui;

import java.util.List;
import javafx.scene.Node;

/** The views that the window puts together: a tab for each detector, the detail pane and the shift summary. */
public record ConsoleParts(List<DetectorTab> tabs, Node detail, DetailActions detailActions, Node summary) {

    public ConsoleParts {
        tabs = List.copyOf(tabs);
    }
}
