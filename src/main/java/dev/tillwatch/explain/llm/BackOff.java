package dev.tillwatch.explain.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When an endpoint that fails may be asked again: not before it says so itself, and after repeated failures later and
 * later, by a random part more or less, so that many workstations do not come back at once.
 */
final class BackOff {

    /** So many failures in a row are no chance. */
    static final int REPEATED = 3;

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** What may be otherwise a moment later; for the others somebody has to change something. */
    private static final Set<String> PASSING = Set.of(
            "tooMany",
            "tooManyFor",
            "serverTrouble",
            "unreachable",
            "lost",
            "noAnswer",
            "stalled",
            "tooLong",
            "cut",
            "inStream");

    private final DoubleSupplier chance;
    private int failures;
    private boolean asked;
    private Instant until = Instant.EPOCH;

    /** @param chance draws from 0 up to 1 */
    BackOff(DoubleSupplier chance) {
        this.chance = chance;
    }

    void succeeded() {
        failures = 0;
        asked = false;
        until = Instant.EPOCH;
    }

    void failed(LlmFailure failure, Instant now) {
        if (!PASSING.contains(failure.reason())) {
            return;
        }
        failures++;
        Duration wait = failures < REPEATED ? Duration.ZERO : drawn(failures - REPEATED);
        Duration patience = failure.patience() == null ? Duration.ZERO : failure.patience();
        asked = patience.isPositive() && patience.compareTo(wait) >= 0;
        until = now.plus(asked ? patience : wait);
    }

    /** Between half and one and a half of a time that doubles. */
    private Duration drawn(int times) {
        long doubled = FIRST.toMillis() << Math.min(times, 10);
        long most = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(most * (0.5 + chance.getAsDouble())));
    }

    int failures() {
        return failures;
    }

    /** Whether the endpoint itself named the time. */
    boolean asked() {
        return asked;
    }

    /** Null where it may be asked at once. */
    @Nullable
    Instant until(Instant now) {
        return until.isAfter(now) ? until : null;
    }
}
