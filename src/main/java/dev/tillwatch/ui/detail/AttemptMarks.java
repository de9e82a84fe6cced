package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Status;
import javafx.scene.canvas.GraphicsContext;

/** Draws a payment on a time line: a dot that went through, a cross that failed, a ring without a status. */
final class AttemptMarks {

    private static final double RADIUS = 4;
    private static final double STROKE = 1.6;

    private AttemptMarks() {}

    static void draw(Drawing on, GraphicsContext g, Status status, double x, double y) {
        switch (status) {
            case SUCCESS -> {
                g.setFill(on.paint(Ink.TEXT));
                g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
            case FAILED -> {
                g.setStroke(on.paint(Ink.FAILED));
                g.setLineWidth(STROKE);
                g.strokeLine(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS);
                g.strokeLine(x - RADIUS, y + RADIUS, x + RADIUS, y - RADIUS);
            }
            case UNKNOWN -> {
                g.setStroke(on.paint(Ink.AXIS));
                g.setLineWidth(1);
                g.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }
}
