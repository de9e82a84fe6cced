package dev.tillwatch.record;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Looks by id over pages in the store, of which those used last are in memory. */
final class Looks {

    /** Pages in memory: 65,536 ids, about 6 MB. */
    private static final int CACHED = 256;

    private static final float LOAD = 0.75f;

    private final MVMap<Long, byte[]> stored;
    private final Damage damage;
    private final LinkedHashMap<Long, LookPage> cached = new LinkedHashMap<>(CACHED, LOAD, true);
    /** Ids are asked for in their order, and each several times. */
    private long lastNumber;

    private @Nullable LookPage last;

    Looks(MVMap<Long, byte[]> stored, Damage damage) {
        this.stored = stored;
        this.damage = damage;
    }

    byte[] get(long id) {
        LookPage page = page(id >> LookPage.BITS);
        return page == null ? Look.UNKNOWN : page.get(slot(id));
    }

    void put(long id, byte[] look) {
        long number = id >> LookPage.BITS;
        LookPage page = page(number);
        if (page == null) {
            page = new LookPage();
            cache(number, page);
        }
        page.put(slot(id), look);
    }

    /** Calls with each recorded id of a range and its look, ascending. */
    void each(long from, long to, BiConsumer<Long, byte[]> with) {
        for (long number : numbers(from >> LookPage.BITS, to >> LookPage.BITS)) {
            LookPage page = page(number);
            for (int slot = 0; page != null && slot < LookPage.SIZE; slot++) {
                long id = LookPage.first(number) + slot;
                if (page.get(slot) != Look.UNKNOWN && id >= from && id <= to) {
                    with.accept(id, page.get(slot));
                }
            }
        }
    }

    /** The last recorded ids up to and with an id, ascending. */
    List<Long> last(long upTo, int count) {
        List<Long> descending = new ArrayList<>();
        Long number = floor(upTo >> LookPage.BITS);
        while (number != null && descending.size() < count) {
            LookPage page = page(number);
            for (int slot = LookPage.SIZE - 1; page != null && slot >= 0 && descending.size() < count; slot--) {
                long id = LookPage.first(number) + slot;
                if (page.get(slot) != Look.UNKNOWN && id <= upTo) {
                    descending.add(id);
                }
            }
            number = floor(number - 1);
        }
        return descending.reversed();
    }

    /** The recorded ids behind an id, the first {@code count} of them, ascending. */
    List<Long> next(long after, int count) {
        List<Long> ids = new ArrayList<>();
        Long number = pageFrom((after + 1) >> LookPage.BITS);
        while (number != null && ids.size() < count) {
            LookPage page = page(number);
            for (int slot = 0; page != null && slot < LookPage.SIZE && ids.size() < count; slot++) {
                long id = LookPage.first(number) + slot;
                if (page.get(slot) != Look.UNKNOWN && id > after) {
                    ids.add(id);
                }
            }
            number = pageFrom(number + 1);
        }
        return ids;
    }

    /** The number of the first page from one on, null where there is none. */
    @Nullable
    Long pageFrom(long number) {
        Long above = damage.watch(() -> stored().ceilingKey(number));
        for (long key : cached.keySet()) {
            if (key >= number && (above == null || key < above)) {
                above = key;
            }
        }
        return above;
    }

    /** Writes what changed into the store. */
    void flush() {
        cached.forEach(this::write);
    }

    void clear() {
        cached.clear();
        last = null;
        stored.clear();
    }

    /** Stored and cached page numbers of a range: a new page is in memory only. */
    private Iterable<Long> numbers(long from, long to) {
        NavigableSet<Long> numbers = damage.watch(() -> storedNumbers(from, to));
        for (long key : cached.keySet()) {
            if (key >= from && key <= to) {
                numbers.add(key);
            }
        }
        return numbers;
    }

    private NavigableSet<Long> storedNumbers(long from, long to) {
        NavigableSet<Long> numbers = new TreeSet<>();
        for (Iterator<Long> keys = stored().keyIterator(from); keys.hasNext(); ) {
            long key = keys.next();
            if (key > to) {
                break;
            }
            numbers.add(key);
        }
        return numbers;
    }

    private @Nullable Long floor(long number) {
        Long below = damage.watch(() -> stored().floorKey(number));
        for (long key : cached.keySet()) {
            if (key <= number && (below == null || key > below)) {
                below = key;
            }
        }
        return below;
    }

    /** A store that closed itself still answers from what it has in memory: as if there were no more rows. */
    private MVMap<Long, byte[]> stored() {
        if (stored.isClosed()) {
            throw new IllegalStateException("The local record is closed.");
        }
        return stored;
    }

    private static int slot(long id) {
        return (int) (id & (LookPage.SIZE - 1));
    }

    private @Nullable LookPage page(long number) {
        if (last != null && number == lastNumber) {
            return last;
        }
        LookPage page = cached.get(number);
        if (page != null) {
            lastNumber = number;
            last = page;
            return page;
        }
        LookPage read = damage.watch(() -> read(number));
        if (read != null) {
            cache(number, read);
        }
        return read;
    }

    private @Nullable LookPage read(long number) {
        byte[] bytes = stored().get(number);
        return bytes == null ? null : LookPage.of(bytes);
    }

    private void cache(long number, LookPage page) {
        cached.put(number, page);
        lastNumber = number;
        last = page;
        if (cached.size() > CACHED) {
            Map.Entry<Long, LookPage> oldest = cached.pollFirstEntry();
            write(oldest.getKey(), oldest.getValue());
        }
    }

    private void write(long number, LookPage page) {
        if (page.isChanged()) {
            damage.watch(() -> page.isEmpty() ? stored.remove(number) : stored.put(number, page.toBytes()));
            page.written();
        }
    }
}
