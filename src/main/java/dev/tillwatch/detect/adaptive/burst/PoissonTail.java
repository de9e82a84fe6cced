package dev.tillwatch.detect.adaptive.burst;

/**
 * How unlikely it is that a Poisson count reaches n: the sum of its upper tail, term by term from the first (each is the
 * one before times mean / k), in powers of ten so that it never underflows.
 */
final class PoissonTail {

    private static final double LN_10 = Math.log(10);
    private static final double NO_MATTER = 1e-12;

    private PoissonTail() {}

    /** The logarithm to base 10 of P(Poisson(mean) >= n), for n >= 1. */
    static double log10(double mean, int n) {
        if (mean >= n) {
            return 0;
        }
        double first = n * Math.log(mean) - mean;
        for (int k = 2; k <= n; k++) {
            first -= Math.log(k);
        }
        double sum = 1;
        double term = 1;
        for (int k = n + 1; term > NO_MATTER * sum; k++) {
            term *= mean / k;
            sum += term;
        }
        return Math.min(0, (first + Math.log(sum)) / LN_10);
    }
}
