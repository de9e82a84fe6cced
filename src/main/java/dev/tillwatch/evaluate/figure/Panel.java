package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.figure.Mark.Dot;
import dev.tillwatch.evaluate.figure.Mark.Line;
import dev.tillwatch.evaluate.figure.Mark.Words;
import dev.tillwatch.evaluate.report.Captions;
import dev.tillwatch.evaluate.report.Spread;
import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One figure of all methods over a common scale: a dot a seed, a line at the median, and the medians as numbers in a column
 * of their own.
 */
record Panel(double left, double width, Rows rows, Scale scale) {

    private static final Texts TEXTS = Texts.of("evaluate");
    private static final double RADIUS = 3;
    private static final double LANE = 6;
    private static final double REACH = 20;
    private static final double MEDIAN_REACH = 22;
    private static final double COLUMN = 70;
    private static final double BELOW = 17;
    private static final double HALF_LINE = 4;
    private static final double TWO_LINES = 7;

    /** Where the column of medians ends. */
    double right() {
        return left + width + COLUMN;
    }

    List<Mark> grid() {
        List<Mark> marks = new ArrayList<>();
        for (Scale.Tick tick : scale.ticks()) {
            double x = left + tick.place() * width;
            marks.add(new Line(x, rows.top(), x, rows.bottom(), "grid"));
            marks.add(new Words(x, rows.bottom() + BELOW, "muted middle", tick.label()));
        }
        return marks;
    }

    List<Mark> draw(int row, Strip strip, DoubleFunction<String> number) {
        List<Mark> marks = new ArrayList<>();
        double middle = rows.middle(row);
        List<Double> xs = strip.values().stream().map(this::x).toList();
        List<Double> offsets = Swarm.offsets(xs, LANE, REACH);
        for (int i = 0; i < xs.size(); i++) {
            Strip.Point point = strip.points().get(i);
            String name = name(strip.method(), point, number.apply(point.value()));
            marks.add(new Dot(xs.get(i), middle + offsets.get(i), RADIUS, strip.ours() ? "dot ours" : "dot", name));
        }
        Spread spread = strip.spread();
        double lift = strip.missing() > 0 ? TWO_LINES : 0;
        String style = strip.ours() ? "end ours" : "end";
        if (spread == null) {
            marks.add(new Words(right(), middle + HALF_LINE - lift, style, "-"));
        } else {
            double x = x(spread.median());
            String line = strip.ours() ? "median ours" : "median";
            marks.add(new Line(x, middle - MEDIAN_REACH, x, middle + MEDIAN_REACH, line));
            marks.add(new Words(right(), middle + HALF_LINE - lift, style, number.apply(spread.median())));
        }
        if (strip.missing() > 0) {
            String missing = TEXTS.get("figure.missing", strip.missing());
            marks.add(new Words(right(), middle + HALF_LINE + TWO_LINES, "muted end", missing));
        }
        return marks;
    }

    private double x(double value) {
        return left + scale.of(value) * width;
    }

    private static String name(String method, Strip.Point point, String number) {
        return point.seed() == null
                ? TEXTS.get("figure.dot.run", Captions.method(method), number)
                : TEXTS.get("figure.dot", Captions.method(method), point.seed().toString(), number);
    }
}
