package dev.tillwatch.detect.adaptive.volume;

import java.util.Arrays;
import java.util.List;

/**
 * Judges a past day by the weeks before and after it: a line and seven weekdays laid through the logarithms of the other
 * days' counts so that days far off do not bend it (Tukey's biweight, Beaton and Tukey 1974). Calendar and month are
 * taken out before, as they were known on each day.
 */
final class Hindsight {

    /** What a day was beside what the days around it let expect. */
    record Verdict(double expected, double z, double spread) {

        boolean below() {
            return z < 0;
        }
    }

    /** Days looked at before. */
    static final int BEFORE = 42;

    private static final int WEEKDAYS = 7;
    private static final int SIZE = 2 + WEEKDAYS;
    /** How far weekdays and a week's growth may reach before anything is known; logarithms. */
    private static final double WEEKDAY_SPREAD = 0.25;

    private static final double WEEK_SPREAD = 0.05;
    private static final double LEVEL_SPREAD = 5;
    /** Days after which a day counts for half as much. */
    private static final double HALF_LIFE = 18;

    /** So many days on either side are left out: an unusual week must not hide itself. */
    private static final int LEFT_OUT = 4;

    private static final double BIWEIGHT = 4.685;
    private static final double NORMAL_MAD = 1.4826;
    private static final int ROUNDS = 4;
    private static final double SMALLEST = 0.03;
    /** The variance of a day before anything is known, and the days it weighs as much as. */
    private static final double PRIOR = 0.07 * 0.07;

    private static final double PRIOR_DAYS = 8;
    /** What the biweight and the fit take off the variance of normal days. */
    private static final double INLIERS = 1.3;

    private static final double HALF = 0.5;

    private final List<DayVerdict> days;
    private final int at;
    private final int from;
    private final int to;
    private final double[] logs;
    private final double[] weights;
    private final double[] robust;
    private double spread;

    private Hindsight(List<DayVerdict> days, int at, int until) {
        this.days = days;
        this.at = at;
        from = Math.max(0, at - BEFORE);
        to = until + 1;
        logs = new double[to - from];
        weights = new double[to - from];
        robust = new double[to - from];
    }

    /** @param until the last day to look at */
    static Verdict judge(List<DayVerdict> days, int at, int until) {
        return new Hindsight(days, at, until).judge();
    }

    private Verdict judge() {
        for (int i = from; i < to; i++) {
            DayVerdict day = days.get(i);
            logs[i - from] = Math.log(((double) day.count() + HALF) / (day.month() * day.calendar()));
            boolean ordinary = Math.abs(i - at) > LEFT_OUT && day.calendar() == 1 && !day.unusual();
            weights[i - from] = ordinary ? Math.pow(HALF, Math.abs(i - at) / HALF_LIFE) : 0;
            robust[i - from] = 1;
        }
        double[] line = fit();
        for (int round = 0; round < ROUNDS; round++) {
            weigh(line);
            line = fit();
        }
        DayVerdict day = days.get(at);
        double mean = Math.exp(value(line, at)) * day.month() * day.calendar();
        double counting = 1 / (mean + HALF);
        double own = Math.max(SMALLEST * SMALLEST, variance(line) - counting);
        double calendar = 0.25 * Math.log(day.calendar());
        double variance = own * (1 + unsure()) + calendar * calendar;
        return new Verdict(
                mean, CountTail.z(day.counted().against(mean), mean, variance), Math.sqrt(variance + counting));
    }

    /** The part that the fit's own uncertainty adds: a level and a weekday from so many days. */
    private double unsure() {
        double all = 0;
        double same = 0;
        for (int i = from; i < to; i++) {
            double weight = weights[i - from] * robust[i - from];
            all += weight;
            same += Math.floorMod(i - at, WEEKDAYS) == 0 ? weight : 0;
        }
        return 1 / (1 + all) + 1 / (1 + same);
    }

    /** Of the days that the line fits, with some days of what is believed before. */
    private double variance(double[] line) {
        double sum = PRIOR * PRIOR_DAYS;
        double days = PRIOR_DAYS;
        for (int i = from; i < to; i++) {
            double weight = weights[i - from] * robust[i - from];
            double apart = logs[i - from] - value(line, i);
            sum += weight * apart * apart;
            days += weight;
        }
        return INLIERS * sum / days;
    }

    private void weigh(double[] line) {
        double[] sizes = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (weights[i - from] > 0) {
                sizes[count++] = Math.abs(logs[i - from] - value(line, i));
            }
        }
        double[] sorted = Arrays.copyOf(sizes, count);
        Arrays.sort(sorted);
        spread = Math.max(SMALLEST, count == 0 ? 0 : NORMAL_MAD * sorted[count / 2]);
        for (int i = from; i < to; i++) {
            double far = (logs[i - from] - value(line, i)) / (BIWEIGHT * spread);
            robust[i - from] = Math.abs(far) < 1 ? Math.pow(1 - far * far, 2) : 0;
        }
    }

    private double value(double[] line, int i) {
        return line[0] + line[1] * (i - at) / WEEKDAYS + line[2 + Math.floorMod(i - at, WEEKDAYS)];
    }

    /** Least squares by the weights, drawn to 0 by what is believed before. */
    private double[] fit() {
        double[][] rows = new double[SIZE][SIZE + 1];
        for (int p = 0; p < SIZE; p++) {
            double prior = p == 0 ? LEVEL_SPREAD : p == 1 ? WEEK_SPREAD : WEEKDAY_SPREAD;
            rows[p][p] = 0.005 / (prior * prior);
        }
        for (int i = from; i < to; i++) {
            double weight = weights[i - from] * robust[i - from];
            int[] on = {0, 1, 2 + Math.floorMod(i - at, WEEKDAYS)};
            double[] parts = {1, (double) (i - at) / WEEKDAYS, 1};
            for (int a = 0; a < on.length; a++) {
                for (int b = 0; b < on.length; b++) {
                    rows[on[a]][on[b]] += weight * parts[a] * parts[b];
                }
                rows[on[a]][SIZE] += weight * parts[a] * logs[i - from];
            }
        }
        return solve(rows);
    }

    /** Gauss and Jordan; the priors keep every pivot above 0. */
    private static double[] solve(double[][] rows) {
        for (int p = 0; p < SIZE; p++) {
            for (int other = 0; other < SIZE; other++) {
                if (other != p) {
                    double times = rows[other][p] / rows[p][p];
                    for (int column = p; column <= SIZE; column++) {
                        rows[other][column] -= times * rows[p][column];
                    }
                }
            }
        }
        double[] solution = new double[SIZE];
        for (int p = 0; p < SIZE; p++) {
            solution[p] = rows[p][SIZE] / rows[p][p];
        }
        return solution;
    }
}
