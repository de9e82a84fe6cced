package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names of the customers in rows: in memory only, since no name is written to disk. */
public final class PersonNames {

    private final Map<Long, String> known = new ConcurrentHashMap<>();

    /** Takes names in. */
    public void learn(Map<Long, String> names) {
        known.putAll(names);
    }

    void learn(long id, @Nullable String name) {
        if (name != null) {
            known.put(id, name);
        }
    }

    @Nullable
    String get(long id) {
        return known.get(id);
    }

    /** The same detection with a name for each customer that comes without one, as after a start from a kept state. */
    Detection fill(Detection found) {
        if (found.current().stream().noneMatch(this::lacks)
                && found.observations().stream().noneMatch(this::lacks)) {
            return found;
        }
        List<Anomaly> current = found.current().stream()
                .map(row ->
                        new Anomaly(row.key(), row.at(), row.stage(), row.severity(), row.score(), filled(row.facts())))
                .toList();
        List<Observation> observations = found.observations().stream()
                .map(row -> new Observation(row.key(), row.at(), row.complete(), filled(row.facts())))
                .toList();
        return new Detection(found.readings(), current, observations, found.withdrawn());
    }

    private boolean lacks(Row row) {
        return row.facts().stream().anyMatch(fact -> isNameless(fact.value()));
    }

    private boolean isNameless(Value value) {
        return value instanceof Value.Person person && person.name() == null && known.containsKey(person.customerId());
    }

    private List<Fact> filled(List<Fact> facts) {
        return facts.stream().map(this::filled).toList();
    }

    private Fact filled(Fact fact) {
        return fact.value() instanceof Value.Person person && isNameless(person)
                ? new Fact(
                        fact.id(),
                        new Value.Person(person.customerId(), known.get(person.customerId())),
                        fact.formula(),
                        fact.rows(),
                        fact.privacy())
                : fact;
    }

    /** Those of the ids without a name. */
    Set<Long> missing(Collection<Long> ids) {
        Set<Long> missing = new TreeSet<>(ids);
        missing.removeAll(known.keySet());
        return missing;
    }
}
