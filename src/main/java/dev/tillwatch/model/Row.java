package dev.tillwatch.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a detector's table: an anomaly, or an observation that is none. */
public sealed interface Row permits Anomaly, Observation {

    AnomalyKey key();

    /** The moment it is about; null where the shop's row has no date. */
    @Nullable
    LocalDateTime at();

    List<Fact> facts();

    /** The fact with this id, if the row has one. */
    default Optional<Fact> fact(String id) {
        for (Fact fact : facts()) {
            if (fact.id().equals(id)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
