package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replays the look-back with two settings and compares what they find. What is in force is replayed anew only after a
 * while, so that a slider that moves costs one replay a step. For one thread at a time.
 */
final class Replays {

    /** So long new rows may come in between before the two replays speak of different pasts. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final TuningDesk desk;
    private final InstantSource clock;
    private @Nullable Baseline baseline;

    Replays(TuningDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What the settings in force found, and when they were asked. */
    private record Baseline(String detector, Tuning inForce, Duration span, Instant at, List<Anomaly> found) {

        boolean answers(WhatIf.Question question, Instant now) {
            return detector.equals(question.detector())
                    && inForce.equals(question.inForce())
                    && span.equals(question.span())
                    && now.isBefore(at.plus(FRESH));
        }
    }

    Comparison compare(WhatIf.Question question) {
        List<Anomaly> now = inForce(question);
        List<Anomaly> then =
                question.differs() ? desk.tryOut(question.detector(), question.tried(), question.span()) : now;
        return Comparison.of(now, then, mainKinds(question));
    }

    private Set<String> mainKinds(WhatIf.Question question) {
        return Stream.of(question.inForce(), question.tried())
                .flatMap(tuning -> desk.detectors(tuning.rules()).stream())
                .filter(factory -> factory.id().equals(question.detector()))
                .map(factory -> factory.tables().getFirst().kind())
                .collect(Collectors.toSet());
    }

    private List<Anomaly> inForce(WhatIf.Question question) {
        Baseline known = baseline;
        Instant asked = clock.instant();
        if (known != null && known.answers(question, asked)) {
            return known.found();
        }
        List<Anomaly> found = List.copyOf(desk.tryOut(question.detector(), question.inForce(), question.span()));
        baseline = new Baseline(question.detector(), question.inForce(), question.span(), asked, found);
        return found;
    }
}
