package dev.tillwatch.detect.adaptive.volume;

/**
 * How far a count lies from its expectation, in standard deviations of a normal of the same chance: a Poisson count
 * whose mean itself varies (gamma, that is a negative binomial), by the saddlepoint of Lugannani and Rice (1980) in
 * Barndorff-Nielsen's form, exact enough from one order an hour to millions.
 */
final class CountTail {

    /** The count is moved half a step towards the mean: whole numbers stand for a range. */
    private static final double HALF = 0.5;

    private static final double SMALLEST = 1e-9;

    private CountTail() {}

    /**
     * Negative below the mean.
     *
     * @param mean above 0
     * @param relativeVariance of the mean: 0.01 where it varies by 10 %
     */
    static double z(double count, double mean, double relativeVariance) {
        double toMean = count < mean ? Math.min(count + HALF, mean) : Math.max(count - HALF, mean);
        double x = Math.max(toMean, SMALLEST);
        double apart = x - mean;
        if (Math.abs(apart) < 1e-6 * mean) {
            return 0;
        }
        double shape = 1 / Math.max(relativeVariance, SMALLEST);
        double failure = mean / (shape + mean);
        double saddle = Math.log(x / (failure * (shape + x)));
        double cumulant = shape * (Math.log1p(-failure) - Math.log1p(-x / (shape + x)));
        double distance = Math.sqrt(Math.max(SMALLEST, 2 * (saddle * x - cumulant))) * Math.signum(apart);
        double slope = saddle * Math.sqrt(x * (1 + x / shape));
        double ratio = slope / distance;
        return ratio > 0 ? distance + Math.log(ratio) / distance : distance;
    }

    /** The chance of a normal beyond this many standard deviations, both sides; Abramowitz and Stegun 7.1.26 and its tail. */
    static double chance(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        if (x > 3) {
            double square = 2 * x * x;
            return Math.exp(-x * x) / (x * Math.sqrt(Math.PI)) * (1 - 1 / square + 3 / (square * square));
        }
        double t = 1 / (1 + 0.3275911 * x);
        double series = 1.061405429;
        for (double next : new double[] {-1.453152027, 1.421413741, -0.284496736, 0.254829592}) {
            series = series * t + next;
        }
        return Math.clamp(series * t * Math.exp(-x * x), 0.0, 1.0);
    }
}
