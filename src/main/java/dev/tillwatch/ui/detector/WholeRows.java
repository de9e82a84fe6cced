package dev.tillwatch.ui.detector;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Lays chart strip, filter bar and one or two tables below each other so that no row is ever cut: the height that is
 * left over by whole rows goes to the chart. The upper of two tables is as high as its rows; where both have many it has
 * seven, or what the lower one leaves.
 */
final class WholeRows extends Pane {

    private static final double STRIP = 186;
    private static final double STRIP_SMALL = 168;
    private static final double BAR = 40;
    /** A window this high has room for the larger chart. */
    private static final double HIGH = 640;

    /** Rows of the upper table where the lower one could fill the rest. */
    private static final int UPPER_ROWS = 7;

    private static final int FEWEST_ROWS = 3;

    private final Node strip;
    private final Node bar;
    private final TablePane upper;
    private final @Nullable LowerTables lower;

    WholeRows(Node strip, Node bar, TablePane upper, @Nullable LowerTables lower) {
        this.strip = strip;
        this.bar = bar;
        this.upper = upper;
        this.lower = lower;
        getChildren().addAll(strip, bar, upper);
        if (lower != null) {
            getChildren().addAll(lower.head(), lower);
        }
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = getHeight() >= HIGH ? STRIP : STRIP_SMALL;
        double tables = getHeight() - y - BAR;
        double upperHeight = lower == null ? wholeRows(tables) : upperHeight(tables, lower);
        double rest = tables - upperHeight - (lower == null ? 0 : DetectorTable.HEAD);
        double lowerHeight = lower == null ? 0 : wholeRows(rest);
        y += rest - lowerHeight;
        strip.resizeRelocate(0, 0, width, y);
        bar.resizeRelocate(0, y, width, BAR);
        upper.resizeRelocate(0, y + BAR, width, upperHeight);
        if (lower != null) {
            lower.head().resizeRelocate(0, y + BAR + upperHeight, width, DetectorTable.HEAD);
            lower.resizeRelocate(0, y + BAR + upperHeight + DetectorTable.HEAD, width, lowerHeight);
        }
    }

    private double upperHeight(double both, LowerTables second) {
        // Without the heads of both tables and the line between them.
        int room = (int) ((both - 3 * DetectorTable.HEAD) / DetectorTable.ROW);
        return DetectorTable.HEAD + upperRows(room, upper.rows(), second.rows()) * DetectorTable.ROW;
    }

    /** How many of the rows that both tables have room for are the upper one's. */
    static int upperRows(int room, int upperHas, int lowerHas) {
        int left = room - Math.max(lowerHas, FEWEST_ROWS);
        return Math.clamp(upperHas, FEWEST_ROWS, Math.max(UPPER_ROWS, left));
    }

    private static double wholeRows(double height) {
        double rows = Math.max(0, Math.floor((height - DetectorTable.HEAD) / DetectorTable.ROW));
        return DetectorTable.HEAD + rows * DetectorTable.ROW;
    }
}
