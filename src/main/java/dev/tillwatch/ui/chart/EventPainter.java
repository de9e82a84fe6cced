package dev.tillwatch.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws the known events of a plot: a quiet ground as wide as their days, and the name at its top where it fits. */
final class EventPainter {

    private static final double SIDE = 4;
    private static final double TOP = 3;
    /** Where two names would lie on each other the later one is left to the tooltip. */
    private static final double GAP = 8;

    private final GraphicsContext gc;
    private final PlotStyle style;
    private final Projection at;
    private double nameEnd = Double.NEGATIVE_INFINITY;

    EventPainter(GraphicsContext gc, PlotStyle style, Projection at) {
        this.gc = gc;
        this.style = style;
        this.at = at;
    }

    void paint() {
        gc.save();
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.LEFT);
        at.data().events().forEach(this::event);
        gc.restore();
    }

    private void event(PlotEvent event) {
        double left = Math.round(at.clampedX(event.from()));
        double right = Math.round(at.clampedX(event.to()));
        boolean outside = !event.to().isAfter(at.data().from())
                || !event.from().isBefore(at.data().to());
        if (outside) {
            return;
        }
        gc.setFill(style.event(event.kind()));
        gc.fillRect(left, at.top(), Math.max(1, right - left), at.height());
        name(event, left);
    }

    /** A name may run past a narrow ground, but neither out of the plot nor into another name. */
    private void name(PlotEvent event, double left) {
        Text measured = new Text(event.name());
        measured.setFont(style.font());
        double end = left + SIDE + measured.getLayoutBounds().getWidth();
        if (left >= nameEnd + GAP && end <= at.right()) {
            gc.setFill(style.text());
            gc.fillText(event.name(), left + SIDE, at.top() + TOP);
            nameEnd = end;
        }
    }
}
