package dev.tillwatch.ui.detector;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;

/** A table and, where it does not hold all of its rows, a line below it that says how many are still to come. */
final class TablePane extends Pane {

    private final TableView<Entry> view;
    private final TableModel table;
    private final Label foot = new Label();

    TablePane(TableView<Entry> view, TableModel table) {
        this.view = view;
        this.table = table;
        foot.setId("foot-" + table.spec().kind());
        foot.getStyleClass().addAll("small", "muted", "table-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(view, foot);
        refresh();
    }

    void refresh() {
        String words = TableWords.foot(table);
        foot.setText(words);
        if (foot.isVisible() == words.isEmpty()) {
            foot.setVisible(!words.isEmpty());
            requestLayout();
        }
    }

    int rows() {
        return view.getItems().size();
    }

    /** The line takes the place of one row, so that no row is cut. */
    @Override
    protected void layoutChildren() {
        double below = foot.isVisible() ? DetectorTable.ROW : 0;
        view.resizeRelocate(0, 0, getWidth(), Math.max(0, getHeight() - below));
        foot.resizeRelocate(0, getHeight() - below, getWidth(), below);
    }
}
