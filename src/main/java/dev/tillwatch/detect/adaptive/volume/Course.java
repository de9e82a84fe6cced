package dev.tillwatch.detect.adaptive.volume;

/**
 * One way in which a day may go: what each interval should bring, and how what the ordinary intervals before brought
 * moves that.
 */
final class Course {

    private final double[] expected;
    private final double[] variances;
    private final double paceVariance;

    Course(double mean, double paceVariance, HourShares.Profile profile) {
        expected = profile.shares().clone();
        for (int i = 0; i < expected.length; i++) {
            expected[i] *= mean;
        }
        variances = profile.variances();
        this.paceVariance = paceVariance;
    }

    /** Intervals judged together: what they brought, what they should bring, and how far apart that is. */
    record Stretch(int span, double count, double expected, double z) {

        boolean above() {
            return count > expected;
        }
    }

    double[] expected() {
        return expected.clone();
    }

    double expected(int interval) {
        return expected[interval];
    }

    /** Beside what is to be expected on a day that goes as this one went before; unusual intervals take no part. */
    Stretch stretch(double[] counts, boolean[] unusual, int from, int to) {
        double seen = 1 / paceVariance;
        double hoped = seen;
        for (int i = 0; i < from; i++) {
            if (!unusual[i]) {
                double trust = 1 / (1 + expected[i] * variances[i]);
                seen += trust * counts[i];
                hoped += trust * expected[i];
            }
        }
        return together(counts, unusual, from, to, seen / hoped, 1 / hoped);
    }

    /** The day so far beside what it was expected to bring in the morning. */
    Stretch soFar(double[] counts, boolean[] unusual, int to) {
        return together(counts, unusual, 0, to, 1, paceVariance);
    }

    private Stretch together(double[] counts, boolean[] unusual, int from, int to, double pace, double unsure) {
        double count = 0;
        double hoped = 0;
        double squares = 0;
        for (int i = from; i <= to; i++) {
            if (!unusual[i]) {
                count += counts[i];
                double mean = expected[i] * pace;
                hoped += mean;
                squares += mean * mean * variances[i];
            }
        }
        double z = CountTail.z(count, hoped, squares / (hoped * hoped) + unsure);
        return new Stretch(to - from + 1, count, hoped, z);
    }
}
