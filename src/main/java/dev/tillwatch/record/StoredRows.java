package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.FoundRows;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The rows of each detector in two maps of a store: {@code rows.<detector>} in the order of time, and {@code
 * places.<detector>} that finds a row's place in it. Rows that another version wrote are dropped.
 */
public final class StoredRows implements FoundRows {

    /** The maps of one detector. */
    record Maps(MVMap<String, byte[]> rows, MVMap<String, String> places) {}

    private final MVStore store;
    private final RowCodec codec = new RowCodec();
    private final Map<String, Maps> byDetector = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /** The store is opened and closed by others. */
    public StoredRows(MVStore store) {
        this.store = store;
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

    @Override
    public long count(String detector, String kind) {
        return counter(detector, kind).get();
    }

    @Override
    public Page page(Query query) {
        return new RowScan(maps(query.detector()).rows(), codec, query).page(count(query.detector(), query.kind()));
    }

    private void put(Maps maps, Row row) {
        String name = RowPlace.name(row.key());
        String place = RowPlace.of(row);
        String before = maps.places.put(name, place);
        if (before == null) {
            counter(row.key().detector(), row.key().kind()).incrementAndGet();
        } else if (!before.equals(place)) {
            maps.rows.remove(before);
        }
        maps.rows.put(place, codec.write(row));
    }

    private void withdraw(Maps maps, AnomalyKey key) {
        String place = maps.places.remove(RowPlace.name(key));
        if (place != null) {
            maps.rows.remove(place);
            counter(key.detector(), key.kind()).decrementAndGet();
        }
    }

    private AtomicLong counter(String detector, String kind) {
        return counts.computeIfAbsent(
                detector + "/" + kind,
                any -> new AtomicLong(stored(maps(detector).rows(), kind)));
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
            Maps opened = new Maps(store.openMap("rows." + id), store.openMap("places." + id));
            Iterator<byte[]> first = opened.rows.values().iterator();
            if (first.hasNext() && !RowCodec.canRead(first.next())) {
                opened.rows.clear();
                opened.places.clear();
            }
            return opened;
        });
    }
}
