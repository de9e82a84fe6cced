package dev.tillwatch.ui.detector;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Lays chart strip, filter bar and one or two tables below each other so that no row is ever cut: the height that is
 * left over by whole rows goes to the chart. The upper of two tables is as high as its rows, at most seven.
 */
final class WholeRows extends Pane {

    private static final double STRIP = 186;
    private static final double STRIP_SMALL = 168;
    private static final double BAR = 40;
    /** A window this high has room for the larger chart. */
    private static final double HIGH = 640;

    private static final int MOST_UPPER_ROWS = 7;
    private static final int FEWEST_UPPER_ROWS = 3;

    private final Node strip;
    private final Node bar;
    private final TablePane upper;
    private final @Nullable Node secondHead;
    private final @Nullable TablePane lower;

    WholeRows(Node strip, Node bar, TablePane only) {
        this(strip, bar, only, null, null);
    }

    WholeRows(Node strip, Node bar, TablePane upper, @Nullable Node secondHead, @Nullable TablePane lower) {
        this.strip = strip;
        this.bar = bar;
        this.upper = upper;
        this.secondHead = secondHead;
        this.lower = lower;
        getChildren().addAll(strip, bar, upper);
        if (secondHead != null && lower != null) {
            getChildren().addAll(secondHead, lower);
        }
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double y = getHeight() >= HIGH ? STRIP : STRIP_SMALL;
        double tables = getHeight() - y - BAR;
        double upperHeight = lower == null ? wholeRows(tables) : upperHeight();
        double rest = tables - upperHeight - (lower == null ? 0 : DetectorTable.HEAD);
        double lowerHeight = lower == null ? 0 : wholeRows(rest);
        y += rest - lowerHeight;
        strip.resizeRelocate(0, 0, width, y);
        bar.resizeRelocate(0, y, width, BAR);
        upper.resizeRelocate(0, y + BAR, width, upperHeight);
        if (secondHead != null && lower != null) {
            secondHead.resizeRelocate(0, y + BAR + upperHeight, width, DetectorTable.HEAD);
            lower.resizeRelocate(0, y + BAR + upperHeight + DetectorTable.HEAD, width, lowerHeight);
        }
    }

    private double upperHeight() {
        int rows = Math.clamp(upper.rows(), FEWEST_UPPER_ROWS, MOST_UPPER_ROWS);
        return DetectorTable.HEAD + rows * DetectorTable.ROW;
    }

    private static double wholeRows(double height) {
        double rows = Math.max(0, Math.floor((height - DetectorTable.HEAD) / DetectorTable.ROW));
        return DetectorTable.HEAD + rows * DetectorTable.ROW;
    }
}
