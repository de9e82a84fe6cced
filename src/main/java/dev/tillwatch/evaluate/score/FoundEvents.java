package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.PlantedEvent;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events were found, each by its first alert. */
final class FoundEvents {

    private final Map<Integer, LocalDateTime> first = new HashMap<>();

    void note(PlantedEvent event, LocalDateTime raised) {
        first.merge(event.id(), raised, (one, other) -> one.isBefore(other) ? one : other);
    }

    void tell(List<PlantedEvent> events, Tally tally) {
        for (PlantedEvent event : events) {
            LocalDateTime raised = first.get(event.id());
            tally.planted(raised != null);
            tally.ofKind(event.kind(), raised != null);
            if (raised != null) {
                tally.delay(event.start(), raised);
            }
        }
    }
}
