package dev.tillwatch.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a detector's table: an anomaly, or an observation that is none. */
public sealed interface Row permits Anomaly, Observation {

    AnomalyKey key();

    /** The moment it is about; null where the shop's row has no date. */
    @Nullable
    LocalDateTime at();

    List<Fact> facts();

    /** The facts that may leave the workstation: those that a model is asked about. */
    default List<Fact> sendable() {
        return facts().stream().filter(fact -> fact.privacy() != Privacy.LOCAL).toList();
    }

    /** The fact with this id, if the row has one. */
    default Optional<Fact> fact(String id) {
        for (Fact fact : facts()) {
            if (fact.id().equals(id)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** The same row with further facts behind its own. */
    default Row with(List<Fact> more) {
        List<Fact> all = Stream.concat(facts().stream(), more.stream()).toList();
        return switch (this) {
            case Anomaly one -> new Anomaly(one.key(), one.at(), one.stage(), one.severity(), one.score(), all);
            case Observation one -> new Observation(one.key(), one.at(), one.complete(), all);
        };
    }
}
