package dev.tillwatch.detect.adaptive.volume;

/**
 * How much days vary of themselves beyond the chance of counting: the variance of the last surprises, those far out drawn
 * in (winsorised), less what counting and an unsure expectation explain.
 */
final class OwnSpread {

    /** Days remembered. */
    private static final int DAYS = 84;
    /** What is believed before, and how many days it weighs as much as. */
    private static final double PRIOR = 0.06 * 0.06;

    private static final double PRIOR_DAYS = 14;
    /** No shop is steadier than that. */
    private static final double SMALLEST = 0.03 * 0.03;
    /** A surprise counts for at most this many times what is believed. */
    private static final double DRAWN_IN = 6.25;

    private final double[] excess = new double[DAYS];
    private int seen;

    OwnSpread() {}

    private OwnSpread(OwnSpread other) {
        System.arraycopy(other.excess, 0, excess, 0, DAYS);
        seen = other.seen;
    }

    OwnSpread copy() {
        return new OwnSpread(this);
    }

    /** A day that was learned from. */
    void learn(double surprise, double explained) {
        double limit = DRAWN_IN * (explained + variance());
        excess[seen % DAYS] = Math.min(surprise * surprise, limit) - explained;
        seen++;
    }

    double variance() {
        double sum = PRIOR * PRIOR_DAYS;
        int days = Math.min(seen, DAYS);
        for (int i = 0; i < days; i++) {
            sum += excess[i];
        }
        return Math.max(SMALLEST, sum / (days + PRIOR_DAYS));
    }
}
