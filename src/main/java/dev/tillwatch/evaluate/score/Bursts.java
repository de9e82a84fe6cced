package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.PlantedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merged burst alerts of each customer, and what each of them overlaps. */
final class Bursts {

    static final String DETECTOR = "burst";

    private static final Duration GAP = Duration.ofMinutes(30);
    private static final String CARD_TESTING = "card_testing";

    private final Truth truth;
    private final Map<Long, List<PlantedEvent>> bursts = new HashMap<>();
    private final Map<Long, List<PlantedEvent>> cardTests = new HashMap<>();

    Bursts(Truth truth) {
        this.truth = truth;
        truth.events(DETECTOR).forEach(event -> note(event, bursts));
        truth.events(FailedScorer.DETECTOR).stream()
                .filter(event -> event.kind().startsWith(CARD_TESTING))
                .forEach(event -> note(event, cardTests));
    }

    private void note(PlantedEvent event, Map<Long, List<PlantedEvent>> byCustomer) {
        for (long customer : truth.customers(event)) {
            byCustomer.computeIfAbsent(customer, id -> new ArrayList<>()).add(event);
        }
    }

    List<Group> groups(Findings findings) {
        return Group.of(findings.of(Alert.Kind.EPISODE), GAP).stream()
                .filter(group -> truth.scored(group.raised()))
                .toList();
    }

    /** The planted bursts that the alert found. */
    List<PlantedEvent> found(Group group) {
        return overlapped(group, bursts);
    }

    /** What overlaps a card-testing event, and no burst, counts neither way. */
    boolean counts(Group group) {
        return !found(group).isEmpty() || overlapped(group, cardTests).isEmpty();
    }

    private static List<PlantedEvent> overlapped(Group group, Map<Long, List<PlantedEvent>> byCustomer) {
        return byCustomer.getOrDefault(Long.valueOf(group.subject()), List.of()).stream()
                .filter(group::overlaps)
                .toList();
    }
}
