package dev.tillwatch.ui.detector;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** An arrow left of a sorted column's title, so that titles of figures stay above their figures. */
public final class SortArrow {

    private static final String SORTED = "sorted";

    private SortArrow() {}

    /** The stock arrow would stand at the right and push the title aside. */
    public static void replaceStock(TableColumn<?, ?> column) {
        Region nothing = new Region();
        nothing.setMaxSize(0, 0);
        column.setSortNode(nothing);
    }

    /** At the columns that the table is sorted by now. */
    public static void show(TableView<?> view) {
        for (TableColumn<?, ?> column : view.getColumns()) {
            column.getStyleClass().remove(SORTED);
            column.setGraphic(null);
        }
        for (TableColumn<?, ?> column : view.getSortOrder()) {
            boolean down = column.getSortType() == TableColumn.SortType.DESCENDING;
            FontIcon arrow = new FontIcon(down ? "fth-arrow-down" : "fth-arrow-up");
            arrow.getStyleClass().add("ic12");
            column.getStyleClass().add(SORTED);
            column.setGraphic(arrow);
        }
    }
}
