package dev.tillwatch.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Lines at 45 degrees, 5 px apart: the fill of what is not judged. */
final class Hatching {

    private static final double APART = 5;

    private Hatching() {}

    static void fill(GraphicsContext gc, Color color, double x, double y, double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        gc.save();
        gc.beginPath();
        gc.rect(x, y, width, height);
        gc.clip();
        gc.setStroke(color);
        gc.setLineWidth(1);
        // Anchored at the canvas and not at the box, so that neighbours join and a growing box does not crawl.
        double first = Math.floor((x - y - height) / APART) * APART;
        for (double offset = first; offset < x + width; offset += APART) {
            gc.strokeLine(offset + y + height + height, y - height, offset + y - height, y + height + height);
        }
        gc.restore();
    }
}
