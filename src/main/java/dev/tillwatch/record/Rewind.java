package dev.tillwatch.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Maps of a store that can be taken back to what they held when the feed's state was kept: what an entry was then is
 * written beside it when it first changes.
 */
public final class Rewind {

    private static final String BEFORE = "before.";
    private static final byte[] ABSENT = {};

    private final MVStore store;
    private boolean on;

    Rewind(MVStore store) {
        this.store = store;
    }

    /** A map by name. */
    public Entries open(String name) {
        return new Entries(map(name), map(BEFORE + name));
    }

    /** From here on changes can be taken back to here. */
    void begin() {
        names().forEach(name -> map(BEFORE + name).clear());
        on = true;
    }

    /** All maps hold again what they held at the last {@link #begin}. */
    void takeBack() {
        for (String name : names()) {
            MVMap<String, byte[]> map = map(name);
            MVMap<String, byte[]> before = map(BEFORE + name);
            for (Map.Entry<String, byte[]> entry : before.entrySet()) {
                byte[] bytes = entry.getValue();
                if (bytes.length == 0) {
                    map.remove(entry.getKey());
                } else {
                    map.put(entry.getKey(), Arrays.copyOfRange(bytes, 1, bytes.length));
                }
            }
            before.clear();
        }
    }

    /** Empties all maps. */
    void clear() {
        for (String name : names()) {
            map(name).clear();
            map(BEFORE + name).clear();
        }
        on = false;
    }

    private MVMap<String, byte[]> map(String name) {
        return SealedBytes.map(store, name);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : store.getMapNames()) {
            if (name.startsWith(BEFORE)) {
                names.add(name.substring(BEFORE.length()));
            }
        }
        return names;
    }

    /** One such map; values are not empty. */
    public final class Entries {

        private final MVMap<String, byte[]> map;
        private final MVMap<String, byte[]> before;

        private Entries(MVMap<String, byte[]> map, MVMap<String, byte[]> before) {
            this.map = map;
            this.before = before;
        }

        /** For reading only. */
        public MVMap<String, byte[]> map() {
            return map;
        }

        public byte @Nullable [] put(String key, byte[] value) {
            byte[] old = map.get(key);
            // First what was: a commit in between must not keep the new one without a way back.
            note(key, old);
            map.put(key, value);
            return old;
        }

        public byte @Nullable [] remove(String key) {
            byte[] old = map.get(key);
            if (old != null) {
                note(key, old);
                map.remove(key);
            }
            return old;
        }

        /** Empties it for good, as where what it holds cannot be read. */
        public void clear() {
            map.clear();
            before.clear();
        }

        private void note(String key, byte @Nullable [] old) {
            if (!on || before.containsKey(key)) {
                return;
            }
            if (old == null) {
                before.put(key, ABSENT);
                return;
            }
            byte[] marked = new byte[1 + old.length];
            System.arraycopy(old, 0, marked, 1, old.length);
            before.put(key, marked);
        }
    }
}
