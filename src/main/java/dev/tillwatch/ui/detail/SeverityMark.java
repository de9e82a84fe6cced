package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Severity;
import javafx.scene.canvas.GraphicsContext;

/** Draws the shape of a severity on a small picture. */
final class SeverityMark {

    private static final double HALF = 4;
    private static final double RING = 8;

    private SeverityMark() {}

    /** On a canvas, around a point. */
    static void draw(Drawing on, GraphicsContext g, Severity severity, double x, double y) {
        g.setLineWidth(1.5);
        switch (severity) {
            case CRITICAL -> {
                g.setFill(on.paint(Ink.CRITICAL));
                g.fillPolygon(new double[] {x, x + HALF, x, x - HALF}, new double[] {y - HALF, y, y + HALF, y}, 4);
            }
            case HIGH -> {
                g.setFill(on.paint(Ink.HIGH));
                g.fillPolygon(new double[] {x, x + HALF, x - HALF}, new double[] {y - HALF, y + HALF, y + HALF}, 3);
            }
            case MEDIUM -> {
                g.setFill(on.paint(Ink.MEDIUM));
                g.fillOval(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
                g.setStroke(on.paint(Ink.GROUND));
                g.setLineWidth(1);
                g.strokeOval(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
            }
            case LOW -> {
                g.setStroke(on.paint(Ink.LOW));
                g.strokePolygon(new double[] {x - HALF, x + HALF, x}, new double[] {y - 3, y - 3, y + HALF}, 3);
            }
        }
    }

    /** Around the chosen one. */
    static void ring(Drawing on, GraphicsContext g, double x, double y) {
        g.setStroke(on.paint(Ink.RING));
        g.setLineWidth(2);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }

    /** The classic bands of a price: over 50 % critical, from 25 % high, from 10 % medium. */
    static Severity ofPercent(double percent) {
        if (percent > 50) {
            return Severity.CRITICAL;
        }
        if (percent >= 25) {
            return Severity.HIGH;
        }
        return percent >= 10 ? Severity.MEDIUM : Severity.LOW;
    }
}
