package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Severity;
import dev.tillwatch.ui.SeverityShape;
import javafx.scene.canvas.GraphicsContext;

/** Draws the shape of a severity on a small picture. */
final class SeverityMark {

    private static final double RING = SeverityShape.SIZE;

    private SeverityMark() {}

    /** On a canvas, around a point. */
    static void draw(Drawing on, GraphicsContext g, Severity severity, double x, double y) {
        g.save();
        g.translate(x - SeverityShape.SIZE / 2, y - SeverityShape.SIZE / 2);
        g.beginPath();
        g.appendSVGPath(SeverityShape.path(severity));
        if (severity == Severity.LOW) {
            g.setStroke(on.paint(Ink.of(severity)));
            g.setLineWidth(1.5);
            g.stroke();
        } else {
            g.setFill(on.paint(Ink.of(severity)));
            g.fill();
        }
        if (severity == Severity.MEDIUM) {
            g.setStroke(on.paint(Ink.MEDIUM_LINE));
            g.setLineWidth(1);
            g.stroke();
        }
        g.restore();
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
