package dev.tillwatch.explain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements of a model that were not shown, counted by the rule that they broke. */
public record Withheld(SortedMap<String, Integer> byRule) {

    public static final Withheld NONE = new Withheld(new TreeMap<>());

    public Withheld {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    /** One more. */
    public Withheld and(String rule) {
        SortedMap<String, Integer> more = new TreeMap<>(byRule);
        more.merge(rule, 1, Integer::sum);
        return new Withheld(more);
    }

    public int total() {
        return byRule.values().stream().mapToInt(Integer::intValue).sum();
    }
}
