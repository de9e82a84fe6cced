package dev.tillwatch.record;

import java.util.Collection;
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

    /** Those of the ids without a name. */
    Set<Long> missing(Collection<Long> ids) {
        Set<Long> missing = new TreeSet<>(ids);
        missing.removeAll(known.keySet());
        return missing;
    }
}
