package dev.tillwatch.detect.state;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A hash map with plain longs as keys, open addressing with linear probing: a lookup touches two arrays and boxes
 * nothing, and an entry costs 12 bytes at a load of at most four fifths, where a HashMap takes about 70. It is not to be
 * changed while it is walked.
 */
public final class LongMap<V> {

    /** Walks over the entries. */
    public interface Visitor<V, E extends Exception> {
        void visit(long key, V value) throws E;
    }

    private static final int SMALLEST = 8;
    /** An odd number near 2^64 divided by the golden ratio: its product's high bits spread neighbouring ids. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys = new long[SMALLEST];
    private @Nullable Object[] values = new Object[SMALLEST];
    private int shift = Long.numberOfLeadingZeros(SMALLEST - 1L);
    private int size;

    /** Makes room for so many: entries put in the order in which another map was walked pile up in a small one. */
    public void expect(int more) {
        int capacity = keys.length;
        while (room(capacity) < size + more) {
            capacity *= 2;
        }
        if (capacity > keys.length) {
            resize(capacity);
        }
    }

    /** How many entries a table of this length takes. */
    private static int room(int capacity) {
        return capacity - capacity / 5;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean containsKey(long key) {
        return size > 0 && values[slot(key)] != null;
    }

    @SuppressWarnings("unchecked")
    public @Nullable V get(long key) {
        return size == 0 ? null : (V) values[slot(key)];
    }

    public V getOrCreate(long key, LongFunction<V> create) {
        V known = get(key);
        if (known == null) {
            known = create.apply(key);
            put(key, known);
        }
        return known;
    }

    public void put(long key, V value) {
        int slot = slot(key);
        if (values[slot] == null) {
            if (size >= room(keys.length)) {
                resize(keys.length * 2);
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    /** Gives what was there. */
    @SuppressWarnings("unchecked")
    public @Nullable V remove(long key) {
        int hole = slot(key);
        V removed = (V) values[hole];
        if (removed == null) {
            return null;
        }
        size--;
        int mask = keys.length - 1;
        // What follows without a gap moves up where its own search would pass the hole: no gravestones are needed.
        for (int next = (hole + 1) & mask; values[next] != null; next = (next + 1) & mask) {
            if (((next - home(keys[next])) & mask) >= ((next - hole) & mask)) {
                keys[hole] = keys[next];
                values[hole] = values[next];
                hole = next;
            }
        }
        values[hole] = null;
        return removed;
    }

    public void clear() {
        Arrays.fill(values, null);
        size = 0;
    }

    @SuppressWarnings("unchecked")
    public <E extends Exception> void forEach(Visitor<? super V, E> visitor) throws E {
        for (int slot = 0; slot < keys.length; slot++) {
            V value = (V) values[slot];
            if (value != null) {
                visitor.visit(keys[slot], value);
            }
        }
    }

    private int home(long key) {
        return (int) ((key * SPREAD) >>> shift);
    }

    /** Where the key is, or would be put. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = home(key);
        while (values[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void resize(int capacity) {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[capacity];
        values = new Object[capacity];
        shift = Long.numberOfLeadingZeros(capacity - 1L);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldValues[old] != null) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
            }
        }
    }
}
