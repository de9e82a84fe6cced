package dev.tillwatch.explain.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param received the model's own words, cut where they are long
 * @param accepted statements that passed every check
 * @param withheld statements withheld, by the rule that each broke
 * @param firstStatement from sending to the first statement shown, null where there was none
 * @param how "done", or the sentence that says what went wrong
 */
public record Ended(
        String received,
        int accepted,
        Map<String, Integer> withheld,
        Tokens tokens,
        @Nullable Duration firstStatement,
        Duration took,
        String how) {

    public static final String DONE = "done";

    public Ended {
        withheld = Map.copyOf(withheld);
    }

    /** Statements withheld by any rule. */
    public int withheldInAll() {
        return withheld.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The rules in the order of their names. */
    public Map<String, Integer> withheldByRule() {
        return new TreeMap<>(withheld);
    }
}
