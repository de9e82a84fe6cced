package dev.tillwatch.ui.chart;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.model.Severity;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;

/** Draws the band, the expected line and the observed values of a plot. */
final class SeriesPainter {

    private static final double LINE_WIDTH = 1.5;
    private static final double DOT = 3;
    /** More points a px than this are drawn as the lowest and the highest of each px column. */
    private static final double DENSE = 2;

    private final GraphicsContext gc;
    private final PlotStyle style;
    private final Projection at;
    private final PlotData data;

    SeriesPainter(GraphicsContext gc, PlotStyle style, Projection at) {
        this.gc = gc;
        this.style = style;
        this.at = at;
        this.data = at.data();
    }

    void paint() {
        List<Point> points = data.points();
        band(points);
        if (data.shape() == null) {
            dots(points);
            return;
        }
        switch (data.shape()) {
            case BARS -> bars(points);
            case LINE, STEP -> line(points);
        }
    }

    private double end(Point point) {
        return at.clampedX(point.at().plus(data.interval()));
    }

    private boolean blocks() {
        return data.shape() == ChartSpec.Shape.BARS || data.shape() == ChartSpec.Shape.STEP;
    }

    private void band(List<Point> points) {
        gc.setLineWidth(1);
        double past = at.left();
        double dashFrom = Double.NaN;
        double dashY = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            // The middle of a line's band lies between its points: it reaches to the next one.
            double x0 = Math.max(past, at.clampedX(point.at()));
            double x1 = blocks() || i + 1 == points.size()
                    ? end(point)
                    : at.clampedX(points.get(i + 1).at());
            if (x1 <= x0) {
                continue;
            }
            past = x1;
            double y = point.hasBand() ? at.y(point.expected()) : Double.NaN;
            if (point.hasBand()) {
                fillBand(point, x0, x1);
            }
            if (y != dashY) {
                dash(dashFrom, x0, dashY);
                dashFrom = x0;
                dashY = y;
            }
        }
        dash(dashFrom, past, dashY);
    }

    private void fillBand(Point point, double x0, double x1) {
        double top = at.y(Double.isNaN(point.high()) ? Double.POSITIVE_INFINITY : point.high());
        double bottom = at.y(Double.isNaN(point.low()) ? Double.NEGATIVE_INFINITY : point.low());
        gc.setFill(style.band());
        // Whole px: neighbours that share a px column would draw it twice, as a seam.
        double left = Math.round(x0);
        gc.fillRect(left, top, Math.round(x1) - left, Math.max(1, bottom - top));
    }

    private void dash(double x0, double x1, double y) {
        if (Double.isNaN(y) || Double.isNaN(x0)) {
            return;
        }
        gc.setStroke(style.expected());
        gc.setLineDashes(4, 3);
        double crisp = Math.floor(y) + 0.5;
        gc.strokeLine(x0, crisp, x1, crisp);
        gc.setLineDashes();
    }

    private void dots(List<Point> points) {
        gc.setFill(style.line());
        for (Point point : points) {
            if (Double.isFinite(point.observed())) {
                gc.fillOval(at.x(point.at()) - DOT / 2, at.y(point.observed()) - DOT / 2, DOT, DOT);
            }
        }
    }

    private void bars(List<Point> points) {
        Map<LocalDateTime, Severity> judged = new HashMap<>();
        data.marks().forEach(mark -> judged.put(mark.at(), mark.severity()));
        double zero = at.y(0);
        for (Point point : points) {
            double slot = end(point) - at.x(point.at());
            if (!Double.isFinite(point.observed()) || point.at().isBefore(data.from()) || slot <= 0) {
                continue;
            }
            double width = Math.max(1, Math.round(slot / 2));
            double x = Math.round(at.x(point.at()) + (slot - width) / 2);
            double y = Math.round(at.y(point.observed()));
            if (point.complete()) {
                Severity severity = judged.get(point.at());
                // Yellow on white and hollow blue make no bars: only the two worst colour theirs.
                boolean coloured = severity == Severity.CRITICAL || severity == Severity.HIGH;
                gc.setFill(severity != null && coloured ? style.severity(severity) : style.bar());
                gc.fillRect(x, y, width, zero - y);
            } else {
                Hatching.fill(gc, style.line(), x, y, width, zero - y);
                gc.setStroke(style.line());
                gc.strokeRect(x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, zero - y));
            }
        }
    }

    private void line(List<Point> points) {
        gc.setStroke(style.line());
        gc.setLineWidth(LINE_WIDTH);
        if (points.size() > at.width() * DENSE) {
            dense(points);
            return;
        }
        boolean step = data.shape() == ChartSpec.Shape.STEP;
        boolean drawing = false;
        gc.beginPath();
        for (Point point : points) {
            if (!Double.isFinite(point.observed())) {
                drawing = false;
                continue;
            }
            double x = step ? at.clampedX(point.at()) : at.x(point.at());
            double y = at.y(point.observed());
            if (drawing) {
                gc.lineTo(x, y);
            } else {
                gc.moveTo(x, y);
                drawing = true;
            }
            if (step) {
                gc.lineTo(end(point), y);
            }
        }
        gc.stroke();
    }

    private void dense(List<Point> points) {
        double column = Double.NaN;
        double lowest = 0;
        double highest = 0;
        for (Point point : points) {
            double x = Math.floor(at.x(point.at())) + 0.5;
            if (!Double.isFinite(point.observed()) || x < at.left()) {
                continue;
            }
            double y = at.y(point.observed());
            if (x == column) {
                lowest = Math.max(lowest, y);
                highest = Math.min(highest, y);
            } else {
                if (!Double.isNaN(column)) {
                    gc.strokeLine(column, highest, column, lowest + 0.5);
                }
                column = x;
                lowest = y;
                highest = y;
            }
        }
        if (!Double.isNaN(column)) {
            gc.strokeLine(column, highest, column, lowest + 0.5);
        }
    }
}
