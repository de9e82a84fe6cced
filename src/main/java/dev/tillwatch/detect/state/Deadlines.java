package dev.tillwatch.detect.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be looked at again once the shop's time has passed a moment: how silence closes an interval. An entry may
 * have become pointless by then; whoever takes it looks.
 */
public final class Deadlines<K> {

    private final TreeMap<Long, Set<K>> byMoment = new TreeMap<>();

    /** Asks for the key to come up once the clock has passed the moment; nothing where it already has. */
    public void add(long moment, K key, Clock clock) {
        if (!clock.passed(moment)) {
            byMoment.computeIfAbsent(moment, at -> new LinkedHashSet<>()).add(key);
        }
    }

    /** Takes out what is due. */
    public List<K> due(Clock clock) {
        List<K> due = new ArrayList<>();
        while (!byMoment.isEmpty() && clock.passed(byMoment.firstKey())) {
            due.addAll(byMoment.pollFirstEntry().getValue());
        }
        return due;
    }
}
