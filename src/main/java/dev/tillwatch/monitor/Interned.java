package dev.tillwatch.monitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each distinct value a small number, so that millions of records can share it. */
final class Interned<T> {

    private final Map<T, Integer> indexes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int index(T value) {
        Integer known = indexes.get(value);
        if (known != null) {
            return known;
        }
        int index = values.size();
        values.add(value);
        indexes.put(value, index);
        return index;
    }

    List<T> values() {
        return Collections.unmodifiableList(values);
    }

    T get(int index) {
        return values.get(index);
    }
}
