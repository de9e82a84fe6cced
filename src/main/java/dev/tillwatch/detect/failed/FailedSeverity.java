package dev.tillwatch.detect.failed;

import dev.tillwatch.model.Severity;
import java.math.BigDecimal;

/** How much a cluster of failures matters, and the place of a single failure. */
final class FailedSeverity {

    /** Failures of one customer from which a cluster is HIGH, and CRITICAL when a success follows. */
    private static final int HIGH_FROM = 6;
    /** Failures of one customer from which a cluster is MEDIUM. */
    private static final int MEDIUM_FROM = 4;
    /** Failures of one customer that have the highest score. */
    private static final int WORST = 30;

    /** Times the usual share, for an hour. */
    private static final double HOUR_CRITICAL_FROM = 10;

    private static final double HOUR_HIGH_FROM = 6;
    private static final double HOUR_MEDIUM_FROM = 4;
    private static final double HOUR_WORST = 30;

    /** Score of a failed payment that stands alone, and of one in a cluster: both LOW. */
    private static final double ALONE = 5;

    private static final double IN_CLUSTER = 15;

    private FailedSeverity() {}

    static Severity ofCustomer(int failed, boolean thenOk) {
        if (failed >= HIGH_FROM) {
            return thenOk ? Severity.CRITICAL : Severity.HIGH;
        }
        return failed >= MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
    }

    static double customerScore(int failed, boolean thenOk) {
        Severity severity = ofCustomer(failed, thenOk);
        return severity.score(
                switch (severity) {
                    case CRITICAL, HIGH -> (double) (failed - HIGH_FROM) / (WORST - HIGH_FROM);
                    case MEDIUM -> (double) (failed - MEDIUM_FROM) / (HIGH_FROM - MEDIUM_FROM);
                    case LOW -> (double) failed / MEDIUM_FROM;
                });
    }

    /** How many times the usual share; where nothing else failed at all, as many as are HIGH. */
    static double ratio(BigDecimal rate, BigDecimal usual) {
        return usual.signum() == 0 ? HOUR_HIGH_FROM : rate.doubleValue() / usual.doubleValue();
    }

    static Severity ofHour(double ratio) {
        if (ratio >= HOUR_CRITICAL_FROM) {
            return Severity.CRITICAL;
        }
        if (ratio >= HOUR_HIGH_FROM) {
            return Severity.HIGH;
        }
        return ratio >= HOUR_MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
    }

    static double hourScore(double ratio) {
        Severity severity = ofHour(ratio);
        return severity.score(
                switch (severity) {
                    case CRITICAL -> (ratio - HOUR_CRITICAL_FROM) / (HOUR_WORST - HOUR_CRITICAL_FROM);
                    case HIGH -> (ratio - HOUR_HIGH_FROM) / (HOUR_CRITICAL_FROM - HOUR_HIGH_FROM);
                    case MEDIUM -> (ratio - HOUR_MEDIUM_FROM) / (HOUR_HIGH_FROM - HOUR_MEDIUM_FROM);
                    case LOW -> ratio / HOUR_MEDIUM_FROM;
                });
    }

    static double singleScore(boolean inCluster) {
        return inCluster ? IN_CLUSTER : ALONE;
    }
}
