package dev.tillwatch.record;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.SeenCodec;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed's memory in a store on disk. Looks are written as they come; the state, a file beside, now and then. Looks
 * recorded since the state was kept are also in a journal with what they were then: opening takes them back, so that
 * looks and state agree whatever ended the last run.
 */
public final class LocalRecord implements FeedMemory {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRecord.class);

    /** Time that closing may take to give room back. */
    private static final int COMPACTING_MS = 500;

    private final MVStore store;
    private final StateFile state;
    private final JournaledLooks looks;
    private final LookWords words;
    private final Rewind rewind;
    private final Damage damage;
    private final StateDue due;
    private final PriceLog prices;
    private final SeenCodec codec = new SeenCodec();
    private final List<Consumer<LocalDateTime>> found = new ArrayList<>();
    private Set<Long> takenBack = Set.of();
    /** Opens the record in a store that is open; {@code state} lies beside it. */
    LocalRecord(MVStore store, StateFile state, Rewind rewind, Damage damage, InstantSource clock) {
        this.store = store;
        this.state = state;
        this.rewind = rewind;
        this.damage = damage;
        this.due = new StateDue(clock);
        this.looks = new JournaledLooks(store, damage);
        this.words = new LookWords(store, codec);
        this.prices = new PriceLog(store.openMap("prices"));
        takeBack();
    }

    /** Without a state the looks are of no use either: the next start would tell the detectors nothing of them. */
    private void takeBack() {
        if (!state.isThere()) {
            clear();
            return;
        }
        takenBack = looks.takeBack();
        due.begin(prices.mark());
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
        looks.record(transaction.id(), look);
        return true;
    }

    @Override
    public synchronized void skip(long id) {
        if (looks.get(id) != Look.NOT_SHOWN) {
            looks.record(id, Look.NOT_SHOWN);
        }
    }

    @Override
    public synchronized void remove(long id) {
        if (looks.get(id) != Look.UNKNOWN) {
            looks.record(id, Look.UNKNOWN);
        }
    }

    @Override
    public synchronized List<Long> ids(IdRange range) {
        List<Long> ids = new ArrayList<>();
        looks.looks().each(range.from(), range.to(), (id, look) -> ids.add(id));
        return ids;
    }

    @Override
    public synchronized List<Long> last(long upTo, int count) {
        return looks.looks().last(upTo, count);
    }

    @Override
    public synchronized List<Long> next(long after, int count) {
        return looks.looks().next(after, count);
    }

    @Override
    public synchronized long shown() {
        return looks.shown();
    }

    @Override
    public synchronized @Nullable DataInputStream kept() throws IOException {
        return state.read();
    }

    @Override
    public synchronized Set<Long> takenBack() {
        return takenBack;
    }

    @Override
    public synchronized boolean isStateOld() {
        return due.is();
    }

    @Override
    public synchronized void keep(StateWriter writer) throws IOException {
        write(writer);
        begin(rewind::begin);
    }

    @Override
    public synchronized void keepUnjudged(StateWriter writer) throws IOException {
        write(writer);
        begin(() -> {
            rewind.clear();
            rewind.begin();
        });
    }

    private void write(StateWriter writer) throws IOException {
        try {
            state.write(writer);
            due.kept();
        } catch (IOException | RuntimeException failure) {
            due.failed();
            throw failure;
        }
    }

    /** From here on looks and maps can be taken back to what they are now. */
    private void begin(Runnable maps) throws IOException {
        try {
            looks.begin();
            maps.run();
            due.begin(prices.mark());
        } catch (MVStoreException failure) {
            throw unwritable(failure);
        }
    }

    @Override
    public synchronized void note(CatalogPriceChanged change) {
        damage.watchDoing(() -> prices.note(change));
    }

    @Override
    public synchronized List<CatalogPriceChanged> priceChanges() {
        return damage.watch(() -> prices.since(0));
    }

    @Override
    public synchronized long priceMark() {
        return damage.watch(prices::mark);
    }

    @Override
    public synchronized List<CatalogPriceChanged> priceChangesSince(long mark) {
        return damage.watch(() -> prices.since(mark));
    }

    /** Whether it answers no more: a write or a read of its store failed. */
    boolean isBroken() {
        return store.isClosed() || damage.isFound();
    }

    /** What else is dropped along with what lies before the look-back. */
    void alsoDrop(Consumer<LocalDateTime> dated) {
        found.add(dated);
    }

    @Override
    public synchronized void dropBefore(LocalDateTime lookBack) {
        damage.watchDoing(() -> {
            looks.drop(codec::at, lookBack);
            prices.dropBefore(lookBack);
            found.forEach(each -> each.accept(lookBack));
        });
    }

    @Override
    public boolean standsIn() {
        return false;
    }

    @Override
    public synchronized void clear() {
        damage.watchDoing(this::empty);
    }

    private void empty() {
        looks.clear();
        prices.clear();
        takenBack = Set.of();
        rewind.clear();
        state.forget();
        due.beginWithout();
    }

    @Override
    public synchronized void commit() throws IOException {
        try {
            looks.flush();
            words.flush();
            state.decide();
            due.decide(looks.isJournaling(), looks.journaled(), priceMark());
            if (store.hasUnsavedChanges()) {
                store.commit();
            }
        } catch (MVStoreException failure) {
            throw unwritable(failure);
        }
        state.tidy();
    }

    /** The store closes itself when a write fails, as on a full disk; the file holds what was committed before. */
    private IOException unwritable(MVStoreException failure) {
        damage.note(failure);
        return new IOException("The local record cannot be written.", failure);
    }

    @Override
    public synchronized void close() {
        if (isBroken()) {
            store.closeImmediately();
            return;
        }
        try {
            // What was not committed is in the journal too, and taken back at the next start.
            store.close(COMPACTING_MS);
        } catch (MVStoreException failure) {
            LOG.warn("The local record was not closed in good order.", failure);
            store.closeImmediately();
        }
    }
}
