package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleUnaryOperator;

/**
 * Additive Holt-Winters over transformed counts: level, trend and one factor for each place in the season. The strength
 * is the forecast's error in standard deviations of the last errors; what it learns of an error is cut at three.
 */
final class HoltWinters implements CountModel {

    /** How fast level, trend and season follow. */
    record Smoothing(double level, double trend, double season) {}

    private static final int ERRORS = 56;
    private static final int LEAST_ERRORS = 14;
    private static final double CUT = 3;
    private static final double LEAST_DEVIATION = 1e-3;

    private final Smoothing smoothing;
    private final DoubleUnaryOperator transform;
    private final double[] season;
    private final Deque<Double> errors = new ArrayDeque<>();
    private final int kept;
    private double level;
    private double trend;
    private int seen;

    HoltWinters(int season, Smoothing smoothing, DoubleUnaryOperator transform) {
        this.season = new double[season];
        this.smoothing = smoothing;
        this.transform = transform;
        this.kept = Math.max(ERRORS, season);
    }

    @Override
    public double strength(LocalDateTime at, double count) {
        double value = transform.applyAsDouble(count);
        int place = seen % season.length;
        seen++;
        if (seen <= 2 * season.length) {
            begin(value, place);
            return 0;
        }
        double error = value - (level + trend + season[place]);
        double deviation = deviation();
        boolean judges = errors.size() >= LEAST_ERRORS;
        double learnt = judges ? Math.clamp(error, -CUT * deviation, CUT * deviation) : error;
        learn(learnt, place);
        errors.addLast(learnt);
        if (errors.size() > kept) {
            errors.removeFirst();
        }
        return judges ? Math.abs(error) / deviation : 0;
    }

    /** The first two seasons say where level and season begin. */
    private void begin(double value, int place) {
        season[place] += value / 2;
        level += value / (2 * season.length);
        if (seen == 2 * season.length) {
            for (int i = 0; i < season.length; i++) {
                season[i] -= level;
            }
        }
    }

    private void learn(double error, int place) {
        level += trend + smoothing.level() * error;
        trend += smoothing.level() * smoothing.trend() * error;
        season[place] += smoothing.season() * (1 - smoothing.level()) * error;
    }

    private double deviation() {
        double square =
                errors.stream().mapToDouble(error -> error * error).average().orElse(0);
        return Math.max(LEAST_DEVIATION, Math.sqrt(square));
    }
}
