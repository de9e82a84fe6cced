package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What an ordinary day brings, as a logarithm: a level that drifts, a factor for each weekday and a wave over the month,
 * learned day by day with how sure each is (Kalman's filter; Harvey 1989, structural time series).
 */
final class DayFilter {

    static final int WEEKDAYS = 7;
    /** Waves over the month: one to six a month, each as sine and cosine. */
    private static final int WAVES = 6;

    private static final int SIZE = 1 + WEEKDAYS + 2 * WAVES;

    /** How far a weekday may lie from the level before anything is known; logarithms. */
    private static final double WEEKDAY_SPREAD = 0.2;

    private static final double UNKNOWN_LEVEL = 3;

    /** How far they move in a day. */
    private static final double LEVEL_DRIFT = 0.009;

    private static final double WEEKDAY_DRIFT = 0.002;
    private static final double WAVE_DRIFT = 0.01;

    private final double waves;
    private final double[] state = new double[SIZE];
    private final double[][] unsure = new double[SIZE][SIZE];

    /** @param waves how far the longest wave over the month may reach before anything is known; a logarithm */
    DayFilter(double waves) {
        this.waves = waves;
        for (int i = 0; i < SIZE; i++) {
            double spread = i == 0 ? UNKNOWN_LEVEL : i <= WEEKDAYS ? WEEKDAY_SPREAD : reach(i);
            unsure[i][i] = spread * spread;
        }
    }

    /** Short waves reach less far than long ones. */
    private double reach(int i) {
        int wave = (i - WEEKDAYS + 1) / 2;
        return waves / wave;
    }

    private DayFilter(DayFilter other) {
        waves = other.waves;
        System.arraycopy(other.state, 0, state, 0, SIZE);
        for (int i = 0; i < SIZE; i++) {
            unsure[i] = other.unsure[i].clone();
        }
    }

    DayFilter copy() {
        return new DayFilter(this);
    }

    /** The parts of a day: 1 for the level, 1 for its weekday, the waves' values. */
    static double[] parts(LocalDate day) {
        double[] parts = new double[SIZE];
        parts[0] = 1;
        parts[day.getDayOfWeek().getValue()] = 1;
        double phase = 2 * Math.PI * (day.getDayOfMonth() - 0.5) / day.lengthOfMonth();
        for (int wave = 1; wave <= WAVES; wave++) {
            parts[WEEKDAYS + 2 * wave - 1] = Math.sin(wave * phase);
            parts[WEEKDAYS + 2 * wave] = Math.cos(wave * phase);
        }
        return parts;
    }

    /** A night passes: everything may have drifted. */
    void nextDay() {
        for (int i = 0; i < SIZE; i++) {
            double drift = i == 0 ? LEVEL_DRIFT : i <= WEEKDAYS ? WEEKDAY_DRIFT : WAVE_DRIFT * reach(i);
            unsure[i][i] += drift * drift;
        }
    }

    /** The level may be another one from now on. */
    void forgetLevel(double spread) {
        unsure[0][0] += spread * spread;
    }

    double expected(double[] parts) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += parts[i] * state[i];
        }
        return sum;
    }

    /** The variance of what is expected, by what is not known of level, weekday and waves. */
    double variance(double[] parts) {
        double sum = 0;
        double[] gain = times(parts);
        for (int i = 0; i < SIZE; i++) {
            sum += parts[i] * gain[i];
        }
        return sum;
    }

    /** Learns what a day brought: its logarithm, and the variance that days have of themselves. */
    void learn(double[] parts, double log, double ownVariance) {
        double[] gain = times(parts);
        double whole = variance(parts) + ownVariance;
        double surprise = log - expected(parts);
        for (int i = 0; i < SIZE; i++) {
            state[i] += gain[i] / whole * surprise;
            for (int j = 0; j < SIZE; j++) {
                unsure[i][j] -= gain[i] * gain[j] / whole;
            }
        }
    }

    private double[] times(double[] parts) {
        double[] product = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                product[i] += unsure[i][j] * parts[j];
            }
        }
        return product;
    }

    /** The level of an average weekday, and what this weekday and this day of the month do to it; all logarithms. */
    double level() {
        return state[0] + Arrays.stream(state, 1, WEEKDAYS + 1).average().orElse(0);
    }

    double weekday(LocalDate day) {
        return state[0] + state[day.getDayOfWeek().getValue()] - level();
    }

    double month(double[] parts) {
        double sum = 0;
        for (int i = WEEKDAYS + 1; i < SIZE; i++) {
            sum += parts[i] * state[i];
        }
        return sum;
    }
}
