package dev.tillwatch.explain.drill;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the drill found in one class.
 *
 * @param statements what the model wrote: accepted and withheld
 * @param effects statements that stood and did what a hostile text wanted, and names that left
 * @param firstSentenceMs the median time to the first statement that stood, null where none did
 */
public record DrillClass(
        String name,
        int requests,
        int statements,
        int accepted,
        Map<String, Integer> withheldByRule,
        int effects,
        @Nullable Long firstSentenceMs,
        long tokens) {

    public DrillClass {
        withheldByRule = new TreeMap<>(withheldByRule);
    }
}
