package dev.tillwatch.ui.connect;

import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Puts the test of a connection into words. */
final class TestWords {

    private static final Texts TEXTS = Texts.of("connect");
    private static final List<Outcome> ORDER =
            List.of(Outcome.PASSED, Outcome.WARNING, Outcome.FAILED, Outcome.NOT_RUN);
    private static final double MILLIS = 1000;
    private static final long MINUTE = 60;

    private TestWords() {}

    /** "16:42:58 IST, 0.3 s"; empty before the first test. */
    static String when(TestState state, Duration took, ZoneId zone) {
        if (state.phase() == TestState.Phase.NONE) {
            return "";
        }
        String clock = Times.clock(LocalDateTime.ofInstant(state.started(), zone));
        return TEXTS.get("result.when", clock, ZoneWords.name(zone), span(took));
    }

    /** "4 passed, 1 failed, 2 not run". */
    static String summary(TestState state) {
        String counts = String.join(
                ", ",
                ORDER.stream()
                        .filter(outcome -> state.count(outcome) > 0)
                        .map(outcome -> TEXTS.get("result." + word(outcome), state.count(outcome)))
                        .toList());
        return switch (state.phase()) {
            case NONE -> "";
            case RUNNING, ENDED -> counts;
            case CANCELLED -> TEXTS.get("result.cancelled", counts.isEmpty() ? 0 : 1, counts);
            case BROKEN -> TEXTS.get("result.broken");
            case OUTDATED -> TEXTS.get("result.outdated");
        };
    }

    /** "error 1142", with the outcome before it where it is not the good one. */
    static String figure(ProbeStep step) {
        if (step.outcome() == Outcome.PASSED) {
            return step.figure();
        }
        return TEXTS.get("step." + word(step.outcome()), step.figure().isEmpty() ? 0 : 1, step.figure());
    }

    /** For those who hear the screen. */
    static String said(ProbeStep step) {
        return TEXTS.get("step.said", step.title(), TEXTS.get("step.said." + word(step.outcome())), step.figure());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String span(Duration took) {
        long seconds = took.toSeconds();
        return seconds < MINUTE ? TEXTS.get("result.seconds", took.toMillis() / MILLIS) : Times.duration(seconds);
    }
}
