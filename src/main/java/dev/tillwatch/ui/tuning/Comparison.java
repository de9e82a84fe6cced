package dev.tillwatch.ui.tuning;

import dev.tillwatch.model.Anomaly;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What settings find against what those in force find. The same anomaly is the one with the same id: the two rule sets
 * call their rows differently, but speak of the same sale, day or customer.
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

    static Comparison of(List<Anomaly> inForce, List<Anomaly> tried) {
        Map<String, Anomaly> before = byId(inForce);
        Map<String, Anomaly> after = byId(tried);
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

    private static Map<String, Anomaly> byId(List<Anomaly> anomalies) {
        Map<String, Anomaly> byId = new LinkedHashMap<>();
        anomalies.forEach(anomaly -> byId.put(anomaly.key().id(), anomaly));
        return byId;
    }

    private static List<Anomaly> without(Map<String, Anomaly> these, Map<String, Anomaly> those) {
        return these.entrySet().stream()
                .filter(found -> !those.containsKey(found.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
