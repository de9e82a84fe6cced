package dev.tillwatch.monitor;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a poller waits from the begin of one poll to the next while the shop cannot be read. */
public final class PollBackoff {

    /** The usual wait. */
    public static final Duration USUAL = Duration.ofSeconds(1);

    /** However long an outage lasts, it is tried again at least this often. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** Each failure makes the wait this many times as long. */
    private static final double GROWTH = 1.6;

    /** Consoles that lost the same server do not all come back at the same instant: a fifth of the wait is random. */
    private static final double JITTER = 0.2;

    private PollBackoff() {}

    /** The wait after some failures in a row. */
    public static Duration wait(Duration usual, int failures, RandomGenerator random) {
        double millis = (double) usual.toMillis() * Math.pow(GROWTH, failures);
        double capped = Math.min(millis, (double) LONGEST.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 - random.nextDouble(JITTER))));
    }
}
