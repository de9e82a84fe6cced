package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Reading;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.HeapSeenTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What does not outlast the run: looks on the heap, rows in a file of their own that lasts as long as a shop is watched,
 * and where that file fails too, in memory.
 * Once closed it takes and gives nothing: a poll that was under way then is for nobody.
 */
public final class Scratch implements Kept, FoundRows {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final int CACHE_MB = 4;
    private static final int UNWRITTEN_KB = 1_024;

    private final @Nullable Path file;
    private final MVStore store;
    private final StoredRows rows;
    private final FeedMemory memory;
    private final Damage damage;
    private boolean closed;

    /** {@code file} is where the store is, null where it is in memory. */
    Scratch(@Nullable Path file, MVStore store, boolean standsIn) {
        this.memory = new HeapSeenTransactions(standsIn);
        this.file = file;
        this.store = store;
        this.damage = new Damage(store);
        this.rows = new StoredRows(new Rewind(store), new PersonNames(), damage);
    }

    /** Begins an empty file in the folder for temporary ones; where that cannot be, in memory. */
    public static Scratch open() {
        return open(false);
    }

    /** The same in the place of a record that cannot be written. */
    public static Scratch standIn() {
        return open(true);
    }

    private static Scratch open(boolean standsIn) {
        try {
            Path file = Files.createTempFile("tillwatch-rows-", ".mv");
            file.toFile().deleteOnExit();
            MVStore store = new MVStore.Builder()
                    .fileName(ShopRecord.SAFE + file)
                    .cacheSize(CACHE_MB)
                    .autoCommitBufferSize(UNWRITTEN_KB)
                    .open();
            return new Scratch(file, store, standsIn);
        } catch (IOException | RuntimeException unwritable) {
            LOG.warn("No temporary file can be written; rows that leave the window are kept in memory.", unwritable);
            return inMemory(standsIn);
        }
    }

    private static Scratch inMemory(boolean standsIn) {
        return new Scratch(null, new MVStore.Builder().open(), standsIn);
    }

    @Override
    public FeedMemory memory() {
        return memory;
    }

    @Override
    public FoundRows rows() {
        return this;
    }

    @Override
    public List<Reading> readings(String detector) {
        return List.of();
    }

    @Override
    public Map<String, Detection> note(Map<String, Detection> found) {
        found.forEach(this::note);
        return found;
    }

    @Override
    public void write() {
        // Nothing is kept that would have to agree.
    }

    @Override
    public synchronized void writeIfMuch() {
        if (!closed) {
            damage.watchDoing(rows::flushIfMany);
        }
    }

    @Override
    public Set<Long> nameless() {
        return Set.of();
    }

    @Override
    public void learn(Map<Long, String> names) {
        // All names are known from the rows as they came.
    }

    @Override
    public synchronized void note(String detector, Detection detection) {
        if (!closed) {
            damage.watchDoing(() -> {
                rows.note(detector, detection);
            });
        }
    }

    /** Nothing fails in memory, and nothing could take its place. */
    @Override
    public boolean isBroken() {
        return file != null && (store.isClosed() || damage.isFound());
    }

    @Override
    public Kept anew() {
        close();
        return inMemory(memory.standsIn());
    }

    @Override
    public long count(String detector, String kind) {
        return rows.count(detector, kind);
    }

    /** Not under the lock: a long look must hold no poll up. One that the close overtakes fails. */
    @Override
    public Page page(Query query) {
        return store.isClosed() ? new Page(List.of(), 0, true) : rows.page(query);
    }

    /** Deletes the file. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        store.closeImmediately();
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException held) {
            LOG.warn("The file {} is deleted when the program ends.", file, held);
        }
    }
}
