package dev.tillwatch.detect.adaptive.volume;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;

/**
 * How a day's orders spread over its intervals, by the last eight weeks of ordinary days: the share of weekdays or of the
 * weekend, drawn to that of the very day of the week as far as it is sure, and how much the intervals vary of themselves.
 */
final class HourShares {

    private static final int DAYS = 56;
    /** How far one day of the week may differ from its group: a variance of the ratio. */
    private static final double DAY_DIFFERS = 0.12 * 0.12;
    /** The variance of an interval's own mean before anything is known, and the days it weighs as much as. */
    private static final double PRIOR = 0.02;

    private static final double PRIOR_DAYS = 10;
    private static final double SMALLEST = 0.002;
    /** An interval far out counts for at most this much. */
    private static final double DRAWN_IN = 9;
    /** Of all shares: how much is spread evenly, so that none is 0. */
    private static final double EVEN = 0.5;

    /** A day's counts; intervals that were unusual are NaN. */
    private static final class Day {
        private final LocalDate date;
        private final double[] counts;
        private final double total;

        private Day(LocalDate date, double[] counts, double total) {
            this.date = date;
            this.counts = counts;
            this.total = total;
        }
    }

    private final int intervals;
    private final ArrayDeque<Day> days;

    HourShares(int intervals) {
        this.intervals = intervals;
        days = new ArrayDeque<>();
    }

    private HourShares(HourShares other) {
        intervals = other.intervals;
        days = new ArrayDeque<>(other.days);
    }

    HourShares copy() {
        return new HourShares(this);
    }

    /** @param counts NaN where the interval was unusual */
    void learn(LocalDate date, double[] counts, double total) {
        days.addLast(new Day(date, counts, total));
        if (days.size() > DAYS) {
            days.removeFirst();
        }
    }

    /** The shares of that day's intervals and the variances of their means. */
    Profile profile(LocalDate date) {
        double[] group = groupShares(date);
        double[] shares = new double[intervals];
        double[] variances = new double[intervals];
        double sum = 0;
        for (int i = 0; i < intervals; i++) {
            variances[i] = variance(date, group, i);
            shares[i] = group[i] * weekdayRatio(date, group[i], i, variances[i]);
            sum += shares[i];
        }
        for (int i = 0; i < intervals; i++) {
            shares[i] /= sum;
        }
        return new Profile(shares, variances);
    }

    private double[] groupShares(LocalDate date) {
        double[] shares = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            double count = EVEN;
            double total = EVEN * intervals;
            for (Day day : days) {
                if (weekend(day.date) == weekend(date) && !Double.isNaN(day.counts[i])) {
                    count += day.counts[i];
                    total += day.total;
                }
            }
            shares[i] = count / total;
        }
        return shares;
    }

    private double weekdayRatio(LocalDate date, double share, int i, double variance) {
        double count = 0;
        double expected = 0;
        int seen = 0;
        for (Day day : days) {
            if (day.date.getDayOfWeek() == date.getDayOfWeek() && !Double.isNaN(day.counts[i])) {
                count += day.counts[i];
                expected += day.total * share;
                seen++;
            }
        }
        if (seen == 0 || expected <= 0) {
            return 1;
        }
        double noise = (variance + seen / expected) / seen;
        return 1 + DAY_DIFFERS / (DAY_DIFFERS + noise) * (count / expected - 1);
    }

    /** Of the interval's mean, beyond counting. */
    private double variance(LocalDate date, double[] group, int i) {
        double sum = PRIOR * PRIOR_DAYS;
        double weight = PRIOR_DAYS;
        for (Day day : days) {
            double expected = day.total * group[i];
            if (weekend(day.date) == weekend(date) && !Double.isNaN(day.counts[i]) && expected > 0) {
                double apart = day.counts[i] / expected - 1;
                double counting = 1 / expected;
                // A day with few orders says little about it.
                double trust = 1 / (1 + counting / PRIOR);
                sum += trust * (Math.min(apart * apart, DRAWN_IN * (counting + PRIOR)) - counting);
                weight += trust;
            }
        }
        return Math.max(SMALLEST, sum / weight);
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Of one day. */
    static final class Profile {
        private final double[] shares;
        private final double[] variances;

        private Profile(double[] shares, double[] variances) {
            this.shares = shares;
            this.variances = variances;
        }

        double[] shares() {
            return shares;
        }

        double[] variances() {
            return variances;
        }
    }
}
