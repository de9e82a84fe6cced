package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.ShopConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the test of a connection is.
 *
 * @param shop what is tried; null before the first test
 * @param steps those that have ended, in their order
 * @param started when the test began
 * @param took how long it ran, once it ended
 */
record TestState(Phase phase, @Nullable ShopConnection shop, List<ProbeStep> steps, Instant started, Duration took) {

    enum Phase {
        NONE,
        RUNNING,
        ENDED,
        CANCELLED,
        /** The probe itself failed, which it should not. */
        BROKEN,
        /** What was tried is no longer what is written in the form. */
        OUTDATED
    }

    static final TestState NONE = new TestState(Phase.NONE, null, List.of(), Instant.EPOCH, Duration.ZERO);

    TestState {
        steps = List.copyOf(steps);
    }

    static TestState running(ShopConnection shop, Instant started) {
        return new TestState(Phase.RUNNING, shop, List.of(), started, Duration.ZERO);
    }

    TestState with(List<ProbeStep> ended) {
        return new TestState(phase, shop, ended, started, took);
    }

    TestState at(Phase now, Duration after) {
        return new TestState(now, shop, steps, started, after);
    }

    boolean running() {
        return phase == Phase.RUNNING;
    }

    long count(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }

    /** The shop, once every step of its test passed, be it with a warning. */
    Optional<ShopConnection> usable() {
        boolean good = phase == Phase.ENDED
                && !steps.isEmpty()
                && steps.size() == count(Outcome.PASSED) + count(Outcome.WARNING);
        return good ? Optional.ofNullable(shop) : Optional.empty();
    }
}
