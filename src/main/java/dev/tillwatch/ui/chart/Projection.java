package dev.tillwatch.ui.chart;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.ui.SeverityShape;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Where times and values lie in px. */
record Projection(PlotData data, double left, double top, double width, double height) {

    private static final double ABOVE = SeverityShape.SIZE / 2 + 3;

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(LocalDateTime at) {
        double whole = Math.max(1, ChronoUnit.MILLIS.between(data.from(), data.to()));
        return left + width * ChronoUnit.MILLIS.between(data.from(), at) / whole;
    }

    /** The same, kept inside the plot. */
    double clampedX(LocalDateTime at) {
        return Math.clamp(x(at), left, right());
    }

    /** Values outside the scale, infinite ones too, lie on its edge. */
    double y(double value) {
        ValueAxis axis = data.values();
        double inside = Math.clamp(value, axis.low(), axis.high());
        return bottom() - height * (inside - axis.low()) / (axis.high() - axis.low());
    }

    double slot() {
        return x(data.from().plus(data.interval())) - left;
    }

    double markX(PlotMark mark) {
        boolean bars = data.shape() == ChartSpec.Shape.BARS;
        return x(mark.at()) + (bars ? slot() / 2 : 0);
    }

    /** At the value; above it where values are counts. */
    double markY(PlotMark mark) {
        double at = y(mark.value());
        boolean above = data.shape() == ChartSpec.Shape.BARS || data.shape() == ChartSpec.Shape.STEP;
        return above ? Math.max(top, at - ABOVE) : at;
    }

    /** The time at a place, for hovering. */
    LocalDateTime time(double x) {
        long whole = Duration.between(data.from(), data.to()).toMillis();
        return data.from().plus((long) (whole * (x - left) / width), ChronoUnit.MILLIS);
    }
}
