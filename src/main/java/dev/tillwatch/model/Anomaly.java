package dev.tillwatch.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a detector found: its evidence is its facts; {@code score} is 0 to 100 and agrees with the severity. */
public record Anomaly(
        AnomalyKey key, @Nullable LocalDateTime at, Stage stage, Severity severity, double score, List<Fact> facts)
        implements Row {

    /** The score as a fact, so that a table can show it, order by it and filter by it; not among {@link #facts}. */
    public static final String SCORE = "score";
    /** Begins the ids of the facts whose points add up to the score. */
    public static final String SCORE_PART = "score.";

    /** The fact that names the event of the calendar in which it lies, where it does. */
    public static final String EXPECTED_EVENT = "expectedEvent";
    /** The fact that says how much money is at stake, where that is known. */
    public static final String STAKE = "stake";
    /** The fact that keeps the thresholds which found it, for the analyst alone. */
    public static final String THRESHOLDS = "thresholds";

    public Anomaly {
        facts = List.copyOf(facts);
    }

    @Override
    public Optional<Fact> fact(String id) {
        if (!id.equals(SCORE)) {
            return Row.super.fact(id);
        }
        // What still runs is not judged.
        return stage == Stage.IN_PROGRESS
                ? Optional.empty()
                : Optional.of(Fact.of(
                        SCORE, new Value.Decimal(BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP))));
    }

    /** The named parts of the score, each with its points; empty where it is no sum. */
    public List<Fact> scoreParts() {
        return facts.stream().filter(fact -> fact.id().startsWith(SCORE_PART)).toList();
    }
}
