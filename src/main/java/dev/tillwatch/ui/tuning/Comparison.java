package dev.tillwatch.ui.tuning;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What settings find against what those in force find. The same anomaly is the one of the same kind and id, but in a
 * detector's main table the id alone tells: the two rule sets call its rows differently, but speak of the same sale, day
 * or customer.
 *
 * @param kept those that both find, as the tried settings judge them
 */
record Comparison(List<Anomaly> fresh, List<Anomaly> gone, List<Anomaly> kept) {

    static final Comparison NOTHING = new Comparison(List.of(), List.of(), List.of());

    Comparison {
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
        kept = List.copyOf(kept);
    }

    /** @param main the kinds of the main tables of both rule sets */
    static Comparison of(List<Anomaly> inForce, List<Anomaly> tried, Set<String> main) {
        Map<String, Anomaly> before = byName(inForce, main);
        Map<String, Anomaly> after = byName(tried, main);
        return new Comparison(
                without(after, before),
                without(before, after),
                after.entrySet().stream()
                        .filter(found -> before.containsKey(found.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** How many the tried settings find. */
    int would() {
        return fresh.size() + kept.size();
    }

    /** How many those in force find. */
    int now() {
        return gone.size() + kept.size();
    }

    private static Map<String, Anomaly> byName(List<Anomaly> anomalies, Set<String> main) {
        Map<String, Anomaly> byName = new LinkedHashMap<>();
        for (Anomaly anomaly : anomalies) {
            AnomalyKey key = anomaly.key();
            byName.put(main.contains(key.kind()) ? key.id() : key.kind() + '/' + key.id(), anomaly);
        }
        return byName;
    }

    private static List<Anomaly> without(Map<String, Anomaly> these, Map<String, Anomaly> those) {
        return these.entrySet().stream()
                .filter(found -> !those.containsKey(found.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
