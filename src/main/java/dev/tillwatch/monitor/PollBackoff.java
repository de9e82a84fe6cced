package dev.tillwatch.monitor;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a poller waits from the begin of one poll to the next: longer where the shop is slow or cannot be read. */
public final class PollBackoff {

    /** The usual wait. */
    public static final Duration USUAL = Duration.ofSeconds(1);

    /** However long an outage lasts, it is tried again at least this often, or as often as usual where that is rarer. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** Each failure makes the wait this many times as long. */
    private static final double GROWTH = 1.6;

    /** Consoles that lost the same server do not all come back at the same instant: a fifth of the wait is random. */
    private static final double JITTER = 0.2;

    /** A poll that seems to have taken longer spans a suspended laptop, not a slow server. */
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    private PollBackoff() {}

    /**
     * The wait after a poll that took so long. Where it took more than half the usual wait the server then rests as long
     * as it has worked, so that we never take more than half of its time.
     */
    public static Duration afterPoll(Duration usual, Duration took) {
        if (took.compareTo(LONGEST_POLL) > 0) {
            return usual;
        }
        Duration both = took.plus(took);
        return both.compareTo(usual) > 0 ? both : usual;
    }

    /** The wait after some failures in a row. */
    public static Duration wait(Duration usual, int failures, RandomGenerator random) {
        double millis = (double) usual.toMillis() * Math.pow(GROWTH, failures);
        double capped = Math.min(millis, (double) Math.max(LONGEST.toMillis(), usual.toMillis()));
        return Duration.ofMillis(Math.round(capped * (1 - random.nextDouble(JITTER))));
    }
}
