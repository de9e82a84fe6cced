package dev.tillwatch.detect.burst;

import dev.tillwatch.model.Severity;

/** How far the most transactions in any 60 s (or in the minute) exceed the limit, in percent of it. */
final class BurstSeverity {

    /** Percent over the limit; twice the limit and more is CRITICAL. */
    private static final double CRITICAL_FROM = 100;
    /** Percent over the limit: 8 and 9 with the limit of 5. */
    private static final double HIGH_FROM = 60;
    /** Percent over the limit: 7 with the limit of 5. */
    private static final double MEDIUM_FROM = 40;
    /** Percent over the limit that has the highest score: four times the limit. */
    private static final double WORST = 300;

    private static final double PERCENT = 100;

    private BurstSeverity() {}

    static Severity of(int most, int limit) {
        double excess = excess(most, limit);
        if (excess >= CRITICAL_FROM) {
            return Severity.CRITICAL;
        }
        if (excess >= HIGH_FROM) {
            return Severity.HIGH;
        }
        return excess >= MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
    }

    static double score(int most, int limit) {
        double excess = excess(most, limit);
        Severity severity = of(most, limit);
        return severity.score(
                switch (severity) {
                    case CRITICAL -> (excess - CRITICAL_FROM) / (WORST - CRITICAL_FROM);
                    case HIGH -> (excess - HIGH_FROM) / (CRITICAL_FROM - HIGH_FROM);
                    case MEDIUM -> (excess - MEDIUM_FROM) / (HIGH_FROM - MEDIUM_FROM);
                    case LOW -> excess / MEDIUM_FROM;
                });
    }

    private static double excess(int most, int limit) {
        return PERCENT * (most - limit) / Math.max(1, limit);
    }
}
