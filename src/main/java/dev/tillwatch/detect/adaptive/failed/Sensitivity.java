package dev.tillwatch.detect.adaptive.failed;

/**
 * How a scope is watched.
 *
 * @param enough evidence that raises an alert, the logarithm of a ratio of probabilities
 * @param rise the share of declines to be found: so much of what would have succeeded fails
 * @param fades seconds in which evidence fades to a third
 * @param over evidence beyond enough that is kept, so that an alert ends soon after its cause
 * @param quiet seconds without a decline that end an alert
 */
record Sensitivity(double enough, double rise, double fades, double over, int quiet) {

    private static final double HOUR = 3600;

    static Sensitivity shop(double enough) {
        return new Sensitivity(enough, 0.25, 1.5 * HOUR, 2, (int) HOUR);
    }

    static Sensitivity product(double enough) {
        return new Sensitivity(enough, 0.4, 8 * HOUR, 2, 2 * (int) HOUR);
    }

    static Sensitivity city(double enough) {
        return new Sensitivity(enough, 0.35, 4 * HOUR, 2, 2 * (int) HOUR);
    }

    /** Evidence below which a running alert ends. */
    double ends() {
        return enough / 3;
    }
}
