package dev.tillwatch.ui.chart;

import dev.tillwatch.model.Severity;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.ui.SeverityShape;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws a plot from back to front: known events, ticks, series, hatches, marks, coverage. */
final class PlotPainter {

    private static final double LABEL_GAP = 8;
    private static final double TIME_LABEL_BELOW = 11;
    private static final double RING = SeverityShape.SIZE / 2 + 4;
    static final double COVERAGE_HEIGHT = 5;
    private static final double COVERAGE_BELOW = 24;

    private final GraphicsContext gc;
    private final PlotStyle style;
    private final Projection at;
    private final PlotData data;

    PlotPainter(GraphicsContext gc, PlotStyle style, Projection at) {
        this.gc = gc;
        this.style = style;
        this.at = at;
        this.data = at.data();
    }

    void paint(@Nullable Point hovered) {
        gc.setFont(style.font());
        gc.setTextBaseline(VPos.CENTER);
        new EventPainter(gc, style, at).paint();
        valueTicks();
        timeTicks();
        new SeriesPainter(gc, style, at).paint();
        data.hatches().forEach(this::hatch);
        if (hovered != null) {
            hover(hovered);
        }
        data.marks().forEach(this::mark);
        data.chosenMark().ifPresent(this::ring);
        scanned();
    }

    private void valueTicks() {
        gc.setLineWidth(1);
        gc.setTextAlign(TextAlignment.RIGHT);
        for (double tick : data.values().ticks()) {
            double y = Math.floor(at.y(tick)) + 0.5;
            gc.setStroke(style.grid());
            gc.strokeLine(at.left(), y, at.right(), y);
            gc.setFill(style.text());
            gc.fillText(data.values().label(tick), at.left() - LABEL_GAP, y);
        }
    }

    private void timeTicks() {
        gc.setTextAlign(TextAlignment.CENTER);
        for (TimeAxis.Tick tick : TimeAxis.ticks(data.from(), data.to(), at.width())) {
            double x = Math.floor(at.x(tick.at())) + 0.5;
            gc.setStroke(style.text());
            gc.strokeLine(x, at.bottom(), x, at.bottom() + 3);
            gc.setFill(style.text());
            gc.fillText(tick.label(), x, at.bottom() + TIME_LABEL_BELOW);
        }
    }

    private void hatch(Hatch hatch) {
        double x0 = at.clampedX(hatch.from());
        double x1 = at.clampedX(hatch.to());
        Hatching.fill(gc, style.hatch(), x0, at.top(), x1 - x0, at.height());
        if (hatch.kind() == Hatch.Kind.NO_DATA && x1 > x0) {
            gc.setStroke(style.lost());
            gc.setLineWidth(1);
            gc.setLineDashes(4, 3);
            gc.strokeLine(Math.floor(x0) + 0.5, at.top(), Math.floor(x0) + 0.5, at.bottom());
            gc.setLineDashes();
        }
    }

    private void hover(Point point) {
        double x = Math.floor(at.clampedX(point.at())) + 0.5;
        gc.setStroke(style.text());
        gc.setLineWidth(1);
        gc.setGlobalAlpha(0.5);
        gc.strokeLine(x, at.top(), x, at.bottom());
        gc.setGlobalAlpha(1);
    }

    private void mark(PlotMark mark) {
        gc.save();
        gc.translate(at.markX(mark) - SeverityShape.SIZE / 2, at.markY(mark) - SeverityShape.SIZE / 2);
        gc.beginPath();
        gc.appendSVGPath(SeverityShape.path(mark.severity()));
        if (mark.severity() == Severity.LOW) {
            gc.setStroke(style.severity(mark.severity()));
            gc.setLineWidth(1.5);
            gc.stroke();
        } else {
            gc.setFill(style.severity(mark.severity()));
            gc.fill();
        }
        if (mark.severity() == Severity.MEDIUM) {
            gc.setStroke(style.mediumLine());
            gc.setLineWidth(1);
            gc.stroke();
        }
        gc.restore();
    }

    private void ring(PlotMark mark) {
        gc.setStroke(style.ring());
        gc.setLineWidth(2);
        gc.strokeOval(at.markX(mark) - RING, at.markY(mark) - RING, 2 * RING, 2 * RING);
        mark(mark);
    }

    private void scanned() {
        PlotData.Scanned bar = data.scanned();
        if (bar == null) {
            return;
        }
        double y = barTop(at);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFill(style.text());
        gc.fillText(bar.label(), at.left() - LABEL_GAP, y + COVERAGE_HEIGHT / 2);
        double end = at.clampedX(bar.until());
        double open = at.left();
        for (Coverage.Span span : bar.coverage().spans()) {
            double x0 = at.clampedX(span.from());
            double x1 = Math.min(end, at.clampedX(span.to()));
            if (x1 > x0) {
                notScanned(open, x0, y);
                gc.setFill(style.scanned());
                gc.fillRect(x0, y, x1 - x0, COVERAGE_HEIGHT);
                open = x1;
            }
        }
        notScanned(open, end, y);
    }

    /** Where the coverage bar begins, in px from the top. */
    static double barTop(Projection at) {
        return Math.round(at.bottom() + COVERAGE_BELOW);
    }

    private void notScanned(double x0, double x1, double y) {
        if (x1 - x0 < 1) {
            return;
        }
        Hatching.fill(gc, style.text(), x0, y, x1 - x0, COVERAGE_HEIGHT);
        gc.setStroke(style.text());
        gc.setLineWidth(1);
        gc.strokeRect(Math.floor(x0) + 0.5, y + 0.5, Math.floor(x1 - x0) - 1, COVERAGE_HEIGHT - 1);
    }
}
