package dev.tillwatch.detect.adaptive.burst;

/**
 * How unlikely it is that a Poisson count reaches n: the sum of its upper tail, term by term from the first (each is the
 * one before times mean / k), in powers of ten so that it never underflows.
 */
final class PoissonTail {

    private static final double LN_10 = Math.log(10);
    private static final double NO_MATTER = 1e-12;

    private static final double[] LOG_FACTORIALS = new double[64];

    static {
        for (int k = 1; k < LOG_FACTORIALS.length; k++) {
            LOG_FACTORIALS[k] = LOG_FACTORIALS[k - 1] + Math.log(k);
        }
    }

    private PoissonTail() {}

    /** The logarithm to base 10 of P(Poisson(mean) >= n), for n >= 1. */
    static double log10(double mean, int n) {
        if (mean >= n) {
            return 0;
        }
        double first = n * Math.log(mean) - mean - logFactorial(n);
        double sum = 1;
        double term = 1;
        for (int k = n + 1; term > NO_MATTER * sum; k++) {
            term *= mean / k;
            sum += term;
        }
        return Math.min(0, (first + Math.log(sum)) / LN_10);
    }

    private static double logFactorial(int n) {
        double sum = LOG_FACTORIALS[Math.min(n, LOG_FACTORIALS.length - 1)];
        for (int k = LOG_FACTORIALS.length; k <= n; k++) {
            sum += Math.log(k);
        }
        return sum;
    }
}
