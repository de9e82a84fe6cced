package dev.tillwatch.record;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.SeenCodec;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The feed's memory in a store on disk. Looks are written as they come; the state, a file beside, now and then. Looks
 * recorded since the state was kept are also in a journal with what they were then: opening takes them back, so that
 * looks and state agree whatever ended the last run.
 */
public final class LocalRecord implements FeedMemory {

    /** Looks recorded since the state was kept, after which it is kept anew; about 10 minutes of 100 orders a second. */
    private static final int OLD = 60_000;

    /** Time that closing may take to give room back. */
    private static final int COMPACTING_MS = 500;

    private static final String SHOWN = "shown";

    private final MVStore store;
    private final StateFile state;
    private final Looks looks;
    private final LookWords words;
    private final Rewind rewind;
    private final MVMap<Long, byte[]> journal;
    private final PriceLog prices;
    private final MVMap<String, Long> numbers;
    private final SeenCodec codec = new SeenCodec();
    private final Set<Long> takenBack = new HashSet<>();
    private long shown;
    private boolean journaling;

    /** Opens the record in a store that is open; {@code state} lies beside it. */
    LocalRecord(MVStore store, StateFile state, Rewind rewind) {
        this.store = store;
        this.state = state;
        this.rewind = rewind;
        this.looks = new Looks(store.openMap("looks"));
        this.words = new LookWords(store, codec);
        this.journal = store.openMap("journal");
        this.prices = new PriceLog(store.openMap("prices"));
        this.numbers = store.openMap("numbers");
        this.shown = numbers.getOrDefault(SHOWN, 0L);
        this.journaling = state.isThere();
        takeBack();
    }

    /** Without a state the looks are of no use either: the next start would tell the detectors nothing of them. */
    private void takeBack() {
        if (!state.isThere()) {
            clear();
            return;
        }
        for (Map.Entry<Long, byte[]> each : journal.entrySet()) {
            takenBack.add(each.getKey());
            set(each.getKey(), Journal.look(each.getValue()));
        }
        journal.clear();
        rewind.takeBack();
        rewind.begin();
    }

    @Override
    public synchronized boolean has(long id) {
        return looks.get(id) != Look.UNKNOWN;
    }

    @Override
    public synchronized boolean isShown(long id) {
        return Look.isShown(looks.get(id));
    }

    @Override
    public synchronized boolean hasItem(long id, long itemId) {
        Transaction known = get(id);
        return known != null && known.items().stream().anyMatch(item -> item.id() == itemId);
    }

    @Override
    public synchronized boolean holds(long id, LineItem line) {
        byte[] look = looks.get(id);
        return Look.isShown(look) && codec.holds(look, line);
    }

    @Override
    public synchronized @Nullable Transaction get(long id) {
        byte[] look = looks.get(id);
        return Look.isShown(look) ? codec.decode(id, look) : null;
    }

    @Override
    public synchronized boolean isSame(Transaction transaction) {
        byte[] before = looks.get(transaction.id());
        return Look.isShown(before) && Arrays.equals(before, codec.encode(transaction));
    }

    @Override
    public synchronized boolean show(Transaction transaction) {
        byte[] look = codec.encode(transaction);
        if (Arrays.equals(look, looks.get(transaction.id()))) {
            return false;
        }
        record(transaction.id(), look);
        return true;
    }

    @Override
    public synchronized void skip(long id) {
        if (looks.get(id) != Look.NOT_SHOWN) {
            record(id, Look.NOT_SHOWN);
        }
    }

    @Override
    public synchronized void remove(long id) {
        if (looks.get(id) != Look.UNKNOWN) {
            record(id, Look.UNKNOWN);
        }
    }

    private void record(long id, byte[] look) {
        if (journaling) {
            journal.putIfAbsent(id, Journal.entry(looks.get(id)));
        }
        set(id, look);
    }

    private void set(long id, byte[] look) {
        shown += (Look.isShown(look) ? 1 : 0) - (Look.isShown(looks.get(id)) ? 1 : 0);
        looks.put(id, look);
    }

    @Override
    public synchronized List<Long> ids(IdRange range) {
        List<Long> ids = new ArrayList<>();
        looks.each(range.from(), range.to(), (id, look) -> ids.add(id));
        return ids;
    }

    @Override
    public synchronized List<Long> last(long upTo, int count) {
        return looks.last(upTo, count);
    }

    @Override
    public synchronized List<Long> next(long after, int count) {
        return looks.next(after, count);
    }

    @Override
    public synchronized long shown() {
        return shown;
    }

    @Override
    public synchronized @Nullable DataInputStream kept() throws IOException {
        return state.read();
    }

    @Override
    public synchronized Set<Long> takenBack() {
        return Set.copyOf(takenBack);
    }

    @Override
    public synchronized boolean isStateOld() {
        return !journaling || journal.size() >= OLD;
    }

    @Override
    public synchronized void keep(StateWriter writer) throws IOException {
        state.write(writer);
        try {
            journal.clear();
            rewind.begin();
        } catch (MVStoreException failure) {
            throw unwritable(failure);
        }
        journaling = true;
    }

    @Override
    public synchronized void keepUnjudged(StateWriter writer) throws IOException {
        state.write(writer);
        try {
            journal.clear();
            rewind.clear();
            rewind.begin();
        } catch (MVStoreException failure) {
            throw unwritable(failure);
        }
        journaling = true;
    }

    @Override
    public synchronized void note(CatalogPriceChanged change) {
        prices.note(change);
    }

    @Override
    public synchronized List<CatalogPriceChanged> priceChanges() {
        return prices.all();
    }

    @Override
    public boolean standsIn() {
        return false;
    }

    @Override
    public boolean isBroken() {
        return store.isClosed();
    }

    @Override
    public synchronized void clear() {
        looks.clear();
        prices.clear();
        journal.clear();
        takenBack.clear();
        rewind.clear();
        state.forget();
        shown = 0;
        journaling = false;
    }

    @Override
    public synchronized void commit() throws IOException {
        try {
            looks.flush();
            words.flush();
            if (numbers.getOrDefault(SHOWN, 0L) != shown) {
                numbers.put(SHOWN, shown);
            }
            state.decide();
            if (store.hasUnsavedChanges()) {
                store.commit();
            }
        } catch (MVStoreException failure) {
            throw unwritable(failure);
        }
        state.tidy();
    }

    /** The store closes itself when a write fails, as on a full disk; the file holds what was committed before. */
    private static IOException unwritable(MVStoreException failure) {
        return new IOException("The local record cannot be written.", failure);
    }

    @Override
    public synchronized void close() {
        if (!store.isClosed()) {
            // What was not committed is in the journal too, and taken back at the next start.
            store.close(COMPACTING_MS);
        }
    }
}
