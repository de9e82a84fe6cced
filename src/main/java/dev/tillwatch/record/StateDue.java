package dev.tillwatch.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * When the feed's state is to be kept anew: after much has changed or some time has passed, for what changed since is read
 * or told again at the next start; and not at once again where it could not be written.
 */
final class StateDue {

    /** Looks recorded since the state was kept; about 10 minutes of 100 orders a second. */
    private static final int MOST_LOOKS = 60_000;

    /** What a quiet shop's next start may have to catch up with. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A state is a large file: on a full disk it must not be tried with each poll. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant kept;
    private @Nullable Instant failed;
    private long prices;
    private boolean is;

    StateDue(InstantSource clock) {
        this.clock = clock;
        this.kept = clock.instant();
    }

    /** As it was decided last: whoever asks twice in a poll must not be told twice differently. */
    boolean is() {
        return is;
    }

    /** There is a state, with so many changes of prices noted before it. */
    void begin(long priceMark) {
        prices = priceMark;
        is = false;
    }

    /** There is none. */
    void beginWithout() {
        is = true;
    }

    /** {@code looks} recorded, and prices noted up to {@code priceMark}, since the state was kept; once in each poll. */
    void decide(boolean isThere, long looks, long priceMark) {
        boolean changed = looks > 0 || priceMark != prices;
        boolean old = !isThere || looks >= MOST_LOOKS || (changed && !isWithin(LONGEST, kept));
        is = old && (failed == null || !isWithin(AFTER_FAILURE, failed));
    }

    /** A clock that was set back must not put it off until it has caught up. */
    private boolean isWithin(Duration span, Instant since) {
        Instant now = clock.instant();
        return !now.isBefore(since) && Duration.between(since, now).compareTo(span) < 0;
    }

    void kept() {
        kept = clock.instant();
        failed = null;
        is = false;
    }

    void failed() {
        failed = clock.instant();
        is = false;
    }
}
