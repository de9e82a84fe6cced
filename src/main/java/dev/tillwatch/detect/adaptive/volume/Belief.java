package dev.tillwatch.detect.adaptive.volume;

import java.time.LocalDate;

/** One view of the shop's days: what they bring, and how much they vary of themselves. */
final class Belief {

    /** Beyond this many standard deviations a day teaches less. */
    private static final double TEACHES_LESS = 2;

    private static final double HALF = 0.5;

    private final DayFilter filter;
    private final OwnSpread spread;
    private int learned;

    Belief(double waves) {
        filter = new DayFilter(waves);
        spread = new OwnSpread();
    }

    private Belief(Belief other) {
        filter = other.filter.copy();
        spread = other.spread.copy();
        learned = other.learned;
    }

    Belief copy() {
        return new Belief(this);
    }

    double log(double[] parts) {
        return filter.expected(parts);
    }

    /** What is not known of level, weekday and month. */
    double unsure(double[] parts) {
        return filter.variance(parts);
    }

    /** How much days vary of themselves. */
    double own() {
        return spread.variance();
    }

    /** How probable the day was, as a logarithm; one far out counts as no more improbable than at four deviations. */
    double likelihood(double[] parts, double log) {
        double variance = unsure(parts) + own() + counting(parts);
        double apart = log - log(parts);
        return -0.5 * Math.min(16, apart * apart / variance) - 0.5 * Math.log(variance);
    }

    void learn(double[] parts, double log) {
        double counting = counting(parts);
        double surprise = log - filter.expected(parts);
        double unsure = filter.variance(parts);
        double own = counting + spread.variance();
        double z = Math.abs(surprise) / Math.sqrt(unsure + own);
        double drawnIn = learned < 2 ? 1 : Math.max(1, z / TEACHES_LESS);
        if (learned >= DayFilter.WEEKDAYS) {
            spread.learn(surprise, unsure + counting);
        }
        filter.learn(parts, log, own * drawnIn * drawnIn);
        learned++;
    }

    private double counting(double[] parts) {
        return 1 / (Math.exp(filter.expected(parts)) + HALF);
    }

    /** A day of a new level, whatever it is. */
    void takeOver(double[] parts, double log) {
        filter.learn(parts, log, Math.exp(-log) + spread.variance());
    }

    void forgetLevel(double by) {
        filter.forgetLevel(by);
    }

    void nextDay() {
        filter.nextDay();
    }

    double level() {
        return learned == 0 ? 0 : Math.exp(filter.level());
    }

    double weekday(LocalDate day) {
        return Math.exp(filter.weekday(day));
    }

    double month(double[] parts) {
        return Math.exp(filter.month(parts));
    }
}
