package dev.tillwatch.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that a table shows beside its anomalies: a day within its range, or one that still runs ({@code complete} false). */
public record Observation(AnomalyKey key, @Nullable LocalDateTime at, boolean complete, List<Fact> facts)
        implements Row {

    public Observation {
        facts = List.copyOf(facts);
    }
}
