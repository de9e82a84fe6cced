package dev.tillwatch.monitor;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When the next poll begins: at the interval, later where the server is slow, later still while it fails. */
public final class PollPace {

    /** The usual interval. */
    public static final Duration USUAL = Duration.ofSeconds(1);

    /** However long an outage lasts, it is tried again at least this often, or at the interval where that is longer. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** Each failure makes the wait this many times as long. */
    private static final double GROWTH = 1.6;

    /** Consoles that lost the same server do not all come back at the same instant: a fifth of the wait is random. */
    private static final double JITTER = 0.2;

    /** A poll that seems to have taken longer spans a suspended laptop, not a slow server. */
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    private PollPace() {}

    /**
     * From the begin of a poll that took so long to the begin of the next one. Where it took more than half the
     * interval the server then rests as long as it has worked, so that we never take more than half of its time.
     */
    public static Duration afterPoll(Duration interval, Duration took) {
        if (took.compareTo(LONGEST_POLL) > 0) {
            return interval;
        }
        Duration both = took.plus(took);
        return both.compareTo(interval) > 0 ? both : interval;
    }

    /** From the begin of a poll that failed to the begin of the next try. */
    public static Duration afterFailures(Duration interval, int failures, RandomGenerator random) {
        double longest = Math.max(LONGEST_WAIT.toMillis(), interval.toMillis());
        double millis = Math.min(interval.toMillis() * Math.pow(GROWTH, failures), longest);
        return Duration.ofMillis(Math.round(millis * (1 - random.nextDouble(JITTER))));
    }
}
