package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.state.Micros;
import java.math.BigDecimal;

/**
 * When failed payments are a cluster: of one customer, or of an hour over all customers.
 *
 * @param gap in microseconds, included
 */
record FailedThresholds(int clusterSize, long gap, int hourFailures, BigDecimal hourFactor) {

    static final Threshold CLUSTER_SIZE = Threshold.of(
                    "failed.clusterSize", "2", "failures", "own rule: a second failure is more than a mistyped digit")
            .within("2", "10");
    static final Threshold CLUSTER_GAP = Threshold.of(
                    "failed.clusterGap", "10", "min", "own rule: retries of one purchase follow within minutes")
            .within("1", "60");
    static final Threshold HOUR_FAILURES = Threshold.of(
                    "failed.hourFailures", "5", "failures", "own rule: fewer say nothing about a share")
            .within("2", "50");
    static final Threshold HOUR_FACTOR = Threshold.of(
                    "failed.hourFactor",
                    "3",
                    "x usual share",
                    "own rule: beyond what single customers' retries explain")
            .within("1.5", "10");

    /** Two payments make a gap; fewer would be every failure. */
    private static final int SMALLEST_CLUSTER = 2;

    static FailedThresholds of(DetectorSettings thresholds) {
        return new FailedThresholds(
                Math.max(SMALLEST_CLUSTER, thresholds.getInt(CLUSTER_SIZE)),
                thresholds
                        .get(CLUSTER_GAP)
                        .multiply(BigDecimal.valueOf(Micros.MINUTE))
                        .longValue(),
                thresholds.getInt(HOUR_FAILURES),
                thresholds.get(HOUR_FACTOR));
    }
}
