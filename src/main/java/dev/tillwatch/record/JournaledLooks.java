package dev.tillwatch.record;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Looks, with a journal of what those recorded since the feed's state was kept were then; and how many are shown. */
final class JournaledLooks {

    private static final String SHOWN = "shown";

    /** The page that dropping goes on from. */
    private static final String DROPPED = "dropped";

    /** Pages gone through at once; half a million ids, so that no start waits for it. The next time goes on. */
    private static final int MOST_PAGES = 2_000;

    /** Pages in a row that hold nothing to be dropped: 16,384 ids, more than a back-dated import leaves between others. */
    private static final int ENOUGH_PAGES = 64;

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

    /**
     * Forgets looks for good, page by page from the lowest id on: those that are not shown, and those dated before a time. Ids
     * are nearly in the order of time, so many pages of younger ones in a row are the end; what is not come to is gone through
     * the next time.
     */
    void drop(Function<byte[], @Nullable LocalDateTime> date, LocalDateTime before) {
        Long page = looks.pageFrom(numbers.getOrDefault(DROPPED, 0L));
        int without = 0;
        for (int pages = 0; page != null && pages < MOST_PAGES && without < ENOUGH_PAGES; pages++) {
            List<Long> ids = new ArrayList<>();
            List<Long> younger = new ArrayList<>();
            looks.each(LookPage.first(page), LookPage.first(page + 1) - 1, (id, look) -> {
                LocalDateTime at = Look.isShown(look) ? date.apply(look) : LocalDateTime.MIN;
                if (at != null) {
                    (at.isBefore(before) ? ids : younger).add(id);
                }
            });
            ids.forEach(id -> set(id, Look.UNKNOWN));
            // One of undated rows alone says nothing.
            if (!ids.isEmpty()) {
                without = 0;
            } else if (!younger.isEmpty()) {
                without++;
            }
            page = looks.pageFrom(page + 1);
        }
        numbers.put(DROPPED, page == null || without >= ENOUGH_PAGES ? 0L : page);
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
