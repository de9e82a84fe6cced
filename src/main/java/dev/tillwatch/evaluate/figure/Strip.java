package dev.tillwatch.evaluate.figure;

import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one method reached in one figure, seed by seed.
 *
 * @param missing how many seeds have no figure; they are counted, never drawn
 */
record Strip(String method, List<Point> points, int missing) {

    /** What one seed gave; null is data that no seed drew. */
    record Point(@Nullable Long seed, double value) {}

    Strip {
        points = List.copyOf(points);
    }

    static Strip of(String method, List<Result> each, Function<Result, @Nullable Double> figure) {
        List<Point> points = new ArrayList<>();
        for (Result result : each) {
            Double value = figure.apply(result);
            if (value != null && Double.isFinite(value)) {
                points.add(new Point(result.seed(), value));
            }
        }
        return new Strip(method, points, each.size() - points.size());
    }

    boolean ours() {
        return method.equals(Method.ADAPTIVE);
    }

    List<Double> values() {
        return points.stream().map(Point::value).toList();
    }

    @Nullable
    Spread spread() {
        return Spread.of(points, Point::value);
    }
}
