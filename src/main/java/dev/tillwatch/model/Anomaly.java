package dev.tillwatch.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a detector found: its evidence is its facts; {@code score} is 0 to 100 and agrees with the severity. */
public record Anomaly(
        AnomalyKey key, @Nullable LocalDateTime at, Stage stage, Severity severity, double score, List<Fact> facts)
        implements Row {

    public Anomaly {
        facts = List.copyOf(facts);
    }
}
