package dev.tillwatch.record;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Looks, with a journal of what those recorded since the feed's state was kept were then; and how many are shown. */
final class JournaledLooks {

    private static final String SHOWN = "shown";

    private final Looks looks;
    private final MVMap<Long, byte[]> journal;
    private final MVMap<String, Long> numbers;
    private final Damage damage;
    private long shown;
    private boolean journaling;

    JournaledLooks(MVStore store, Damage damage) {
        this.damage = damage;
        this.looks = new Looks(SealedBytes.map(store, "looks"), damage);
        this.journal = SealedBytes.map(store, "journal");
        this.numbers = store.openMap("numbers");
        this.shown = numbers.getOrDefault(SHOWN, 0L);
    }

    /** For reading only. */
    Looks looks() {
        return looks;
    }

    byte[] get(long id) {
        return looks.get(id);
    }

    void record(long id, byte[] look) {
        if (journaling) {
            damage.watch(() -> journal.putIfAbsent(id, Journal.entry(looks.get(id))));
        }
        set(id, look);
    }

    private void set(long id, byte[] look) {
        shown += (Look.isShown(look) ? 1 : 0) - (Look.isShown(looks.get(id)) ? 1 : 0);
        looks.put(id, look);
    }

    long shown() {
        return shown;
    }

    /** Whether there is a state that it could be taken back to. */
    boolean isJournaling() {
        return journaling;
    }

    /** How many were recorded since the state was kept. */
    long journaled() {
        return journal.sizeAsLong();
    }

    /** All are again what they were when the state was kept; gives the ids of those that were not. */
    Set<Long> takeBack() {
        Set<Long> ids = new HashSet<>();
        for (Map.Entry<Long, byte[]> each : journal.entrySet()) {
            ids.add(each.getKey());
            set(each.getKey(), Journal.look(each.getValue()));
        }
        begin();
        return Set.copyOf(ids);
    }

    /** A state is kept: from here on looks can be taken back to what they are now. */
    void begin() {
        journal.clear();
        journaling = true;
    }

    /** Forgets all, for good. */
    void clear() {
        looks.clear();
        journal.clear();
        shown = 0;
        journaling = false;
    }

    /** Writes what is in memory only into the store. */
    void flush() {
        looks.flush();
        if (numbers.getOrDefault(SHOWN, 0L) != shown) {
            numbers.put(SHOWN, shown);
        }
    }
}
