package dev.tillwatch.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.h2.mvstore.MVMap;

/**
 * Entries of a map that reach it when somebody reads them or much has come together: most change again before that. Safe
 * for use by several threads.
 */
final class LateEntries<V> {

    /** Entries that wait when there is time to write them; 2 s of 1,000 a second. */
    private static final int MANY = 2_000;

    /** Entries that wait at most. */
    private static final int MOST = 20_000;

    private final Rewind.Entries map;
    private final Function<V, byte[]> form;
    private final Map<String, V> late = new HashMap<>();

    LateEntries(Rewind.Entries map, Function<V, byte[]> form) {
        this.map = map;
        this.form = form;
    }

    synchronized void put(String key, V value) {
        late.put(key, value);
        if (late.size() >= MOST) {
            flush();
        }
    }

    synchronized void remove(String key) {
        late.remove(key);
        map.remove(key);
    }

    /** Writes what waits where that is much, at a moment when nobody waits for it. */
    synchronized void flushIfMany() {
        if (late.size() >= MANY) {
            flush();
        }
    }

    /** Writes what waits. */
    synchronized void flush() {
        late.forEach((key, value) -> map.put(key, form.apply(value)));
        late.clear();
    }

    /** The whole map, for reading only. */
    MVMap<String, byte[]> read() {
        flush();
        return map.map();
    }

    /** Empties it for good, as where what it holds cannot be read. */
    synchronized void clear() {
        late.clear();
        map.clear();
    }
}
