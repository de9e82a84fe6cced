package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.FoundRows;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;

/**
 * The rows of each detector in two maps of a store: {@code rows.<detector>} in the order of time, and {@code
 * places.<detector>} that finds a row's place in it. Rows that another version wrote are dropped.
 */
public final class StoredRows implements FoundRows {

    /** The maps of one detector. */
    record Maps(LateEntries<Row> rows, Rewind.Entries places) {}

    /** How the maps of rows are called, before the detector's id. */
    static final String MAP = "rows.";

    private final Rewind store;
    private final Damage damage;
    private final RowCodec codec;
    private final Map<String, Maps> byDetector = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /** The store is opened and closed by others. */
    StoredRows(Rewind store, PersonNames names, Damage damage) {
        this.store = store;
        this.damage = damage;
        this.codec = new RowCodec(names);
    }

    @Override
    public void note(String detector, Detection detection) {
        Maps maps = maps(detector);
        for (Withdrawal withdrawal : detection.withdrawn()) {
            withdraw(maps, withdrawal.key());
        }
        detection.observations().forEach(row -> put(maps, row));
        detection.current().forEach(row -> put(maps, row));
    }

    /** Writes what waits to be written where that is much. */
    void flushIfMany() {
        byDetector.values().forEach(maps -> maps.rows.flushIfMany());
    }

    /** Writes what waits to be written. */
    void flush() {
        byDetector.values().forEach(maps -> maps.rows.flush());
    }

    @Override
    public long count(String detector, String kind) {
        return damage.watch(() -> counter(detector, kind)).get();
    }

    @Override
    public Page page(Query query) {
        long all = count(query.detector(), query.kind());
        MVMap<String, byte[]> rows =
                damage.watch(() -> maps(query.detector()).rows().read());
        try {
            return new RowScan(rows, codec, query).page(all);
        } catch (MVStoreException unreadable) {
            damage.note(unreadable);
            throw unreadable;
        }
    }

    private void put(Maps maps, Row row) {
        String name = RowPlace.name(row.key());
        String place = RowPlace.of(row);
        byte[] old = maps.places.map().get(name);
        String before = old == null ? null : text(old);
        if (before == null) {
            counter(row.key().detector(), row.key().kind()).incrementAndGet();
        } else if (!before.equals(place)) {
            maps.rows.remove(before);
        }
        if (!place.equals(before)) {
            maps.places.put(name, place.getBytes(StandardCharsets.UTF_8));
        }
        maps.rows.put(place, row);
    }

    private void withdraw(Maps maps, AnomalyKey key) {
        byte[] place = maps.places.remove(RowPlace.name(key));
        if (place != null) {
            counter(key.detector(), key.kind()).decrementAndGet();
            maps.rows.remove(text(place));
        }
    }

    /** Without a withdrawal: what grows old was not wrong. Rows without a time stay. */
    void dropBefore(String detector, LocalDateTime time) {
        Maps maps = maps(detector);
        MVMap<String, byte[]> rows = maps.rows.read();
        String first = rows.firstKey();
        while (first != null) {
            String kind = RowPlace.kind(first);
            List<String> places = new ArrayList<>();
            rows.cursor(RowPlace.dated(kind), RowPlace.from(kind, time), false).forEachRemaining(places::add);
            for (String place : places) {
                maps.rows.remove(place);
                maps.places.remove(RowPlace.name(place));
            }
            counts.remove(detector + "/" + kind);
            first = rows.ceilingKey(RowPlace.end(kind));
        }
    }

    private AtomicLong counter(String detector, String kind) {
        return counts.computeIfAbsent(
                detector + "/" + kind,
                any -> new AtomicLong(stored(maps(detector).rows().read(), kind)));
    }

    /** From the places of the first and the last row of the kind, not by looking at each. */
    private static long stored(MVMap<String, byte[]> rows, String kind) {
        return index(rows, RowPlace.end(kind)) - index(rows, RowPlace.begin(kind));
    }

    private static long index(MVMap<String, byte[]> rows, String place) {
        long index = rows.getKeyIndex(place);
        return index >= 0 ? index : -index - 1;
    }

    private Maps maps(String detector) {
        return byDetector.computeIfAbsent(detector, id -> {
            Maps opened = new Maps(new LateEntries<>(store.open(MAP + id), codec::write), store.open("places." + id));
            Iterator<byte[]> first = opened.rows.read().values().iterator();
            if (first.hasNext() && !RowCodec.canRead(first.next())) {
                opened.rows.clear();
                opened.places.clear();
            }
            return opened;
        });
    }

    private static String text(byte[] place) {
        return new String(place, StandardCharsets.UTF_8);
    }

    /** The customers in a detector's rows. */
    Set<Long> customers(String detector) {
        Set<Long> customers = new TreeSet<>();
        for (byte[] bytes : maps(detector).rows().read().values()) {
            for (Fact fact : codec.read(bytes).facts()) {
                if (fact.value() instanceof Value.Person person) {
                    customers.add(person.customerId());
                }
            }
        }
        return customers;
    }
}
