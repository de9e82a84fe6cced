package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.PlantedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The merged alerts about failed payments of each scope, and which failures each of them names. */
final class Failures {

    private static final Duration GAP = Duration.ofMinutes(60);
    private static final List<Alert.Kind> SCOPES =
            List.of(Alert.Kind.CUSTOMER, Alert.Kind.PRODUCT, Alert.Kind.CITY, Alert.Kind.SHOP);
    private static final String DISTRIBUTED = "card_testing_distributed";
    private static final Set<String> OF_CUSTOMER = Set.of("card_testing", "card_testing_slow");
    private static final Set<String> OF_PRODUCT = Set.of("product_failure", DISTRIBUTED);
    private static final Set<String> OF_CITY = Set.of("city_failure");
    private static final Set<String> OF_SHOP = Set.of("gateway_outage", DISTRIBUTED);

    private final Truth truth;
    private final List<PlantedEvent> events;

    Failures(Truth truth) {
        this.truth = truth;
        this.events = truth.events(FailedScorer.DETECTOR);
    }

    List<PlantedEvent> events() {
        return events;
    }

    List<Group> groups(Findings findings) {
        List<Group> groups = new ArrayList<>();
        for (Alert.Kind scope : SCOPES) {
            Group.of(findings.of(scope), GAP).stream()
                    .filter(group -> truth.scored(group.raised()))
                    .forEach(groups::add);
        }
        return groups;
    }

    /** The failures during which the alert was raised and that it names. */
    List<PlantedEvent> found(Group group) {
        return events.stream()
                .filter(event -> event.covers(group.raised()) && names(group, event))
                .toList();
    }

    private static boolean names(Group group, PlantedEvent event) {
        return switch (group.kind()) {
            case CUSTOMER ->
                OF_CUSTOMER.contains(event.kind()) && group.subject().equals(String.valueOf(event.customerId()));
            case PRODUCT -> OF_PRODUCT.contains(event.kind()) && group.subject().equals(event.productId());
            case CITY -> OF_CITY.contains(event.kind()) && group.subject().equals(event.city());
            case SHOP -> OF_SHOP.contains(event.kind());
            default -> false;
        };
    }
}
