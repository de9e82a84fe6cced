package dev.tillwatch.ui;

import dev.tillwatch.settings.Layout;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/** The window's frame: puts header, banner, the detectors' views, the summary, the detail and the status bar together. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class ConsoleController {

    /** Below this width the detail is narrow and the summary is one line. */
    public static final double WIDE_FROM = 1280;

    private static final double DETAIL_WIDE = 520;
    private static final double DETAIL_NARROW = 424;
    private static final double LEFT_LEAST = 640;
    private static final double DETAIL_LEAST = 400;

    private final Console console;

    @FXML
    private Region window;

    @FXML
    private StackPane whole;

    @FXML
    private SplitPane split;

    @FXML
    private VBox left;

    @FXML
    private StackPane views;

    @FXML
    private StackPane summary;

    @FXML
    private StackPane detail;

    public ConsoleController(Console console) {
        this.console = console;
    }

    @FXML
    private void initialize() {
        ConsoleParts parts = console.parts();
        for (DetectorTab tab : parts.tabs()) {
            (tab.isWhole() ? whole : views).getChildren().add(tab.view());
        }
        detail.getChildren().setAll(parts.detail());
        summary.getChildren().setAll(parts.summary());
        left.setMinWidth(LEFT_LEAST);
        detail.setMinWidth(DETAIL_LEAST);
        console.model().chosenTab().subscribe(chosen -> show(chosen.intValue()));
        SplitPane.setResizableWithParent(detail, false);
        window.widthProperty().subscribe((old, width) -> placeDivider(old.doubleValue(), width.doubleValue()));
    }

    /** Every view stays in the scene, so that it keeps its scroll and its selection. */
    private void show(int chosen) {
        List<DetectorTab> tabs = console.parts().tabs();
        split.setVisible(!tabs.get(chosen).isWhole());
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).view().setVisible(i == chosen);
        }
    }

    /** At the first layout, and when the width passes the border between narrow and wide. */
    private void placeDivider(double before, double width) {
        boolean sameKind = before > 0 && (before >= WIDE_FROM) == (width >= WIDE_FROM);
        if (width <= 0 || sameKind) {
            return;
        }
        double kept = console.choices().layout().divider();
        boolean untouched = kept == Layout.DEFAULT.divider();
        double right = width >= WIDE_FROM ? DETAIL_WIDE : DETAIL_NARROW;
        split.setDividerPositions(untouched ? (width - right) / width : kept);
    }
}
