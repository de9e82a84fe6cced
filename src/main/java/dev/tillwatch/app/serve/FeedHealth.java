package dev.tillwatch.app.serve;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Knows how polling goes; written by the poller, read by anybody. */
final class FeedHealth {

    private static final Texts TEXTS = Texts.of("serve");

    /** A poll that has not ended after this long is taken for a shop that does not answer, as in the window. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(15);

    /** How the shop answers. */
    enum State {
        CONNECTING,
        CONNECTED,
        /** A server answers, but no poll succeeds. */
        FAILING,
        UNREACHABLE
    }

    /**
     * How it is at one moment.
     *
     * @param since when a poll first failed; null while none does
     * @param reason the sentence that goes with it, empty while none fails
     * @param pollAge since the last poll that was answered, null before the first
     * @param pollTook how long that poll took
     * @param longestWait the longest time between the ends of two polls that were answered one after the other
     */
    record Now(
            State state,
            @Nullable Instant since,
            String reason,
            @Nullable Sweep last,
            @Nullable Duration pollAge,
            Duration pollTook,
            Duration longestWait) {}

    private final InstantSource clock;
    private @Nullable Sweep last;
    private @Nullable Instant lastEnd;
    private @Nullable Instant begun;
    private @Nullable Instant failingSince;
    private boolean away;
    private String reason = "";
    private Duration took = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    FeedHealth(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void began() {
        begun = clock.instant();
    }

    synchronized void swept(Sweep sweep) {
        Instant now = clock.instant();
        if (lastEnd != null && failingSince == null) {
            Duration wait = span(lastEnd, now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        took = begun == null ? Duration.ZERO : span(begun, now);
        begun = null;
        last = sweep;
        lastEnd = now;
        failingSince = null;
        reason = "";
    }

    synchronized void failed(String sentence, boolean noAnswer) {
        away = noAnswer;
        begun = null;
        failingSince = failingSince == null ? clock.instant() : failingSince;
        reason = sentence;
    }

    synchronized Now now() {
        Instant now = clock.instant();
        Duration age = lastEnd == null ? null : span(lastEnd, now);
        if (failingSince != null) {
            return new Now(away ? State.UNREACHABLE : State.FAILING, failingSince, reason, last, age, took, longest);
        }
        if (begun != null && span(begun, now).compareTo(SILENT_AFTER) > 0) {
            return new Now(State.UNREACHABLE, begun, TEXTS.get("poll.silent"), last, age, took, longest);
        }
        State state = last == null ? State.CONNECTING : State.CONNECTED;
        return new Now(state, null, "", last, age, took, longest);
    }

    /** The workstation's clock may be set back. */
    private static Duration span(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
