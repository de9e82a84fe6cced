package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.monitor.FoundRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows in a file of their own that lasts as long as a shop is watched. Once closed it takes and gives nothing: a poll
 * that was under way then is for nobody.
 */
public final class ScratchRows implements FoundRows, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchRows.class);
    private static final int CACHE_MB = 4;
    private static final int UNWRITTEN_KB = 1_024;

    private final @Nullable Path file;
    private final MVStore store;
    private final StoredRows rows;
    private boolean closed;

    private ScratchRows(@Nullable Path file, MVStore store) {
        this.file = file;
        this.store = store;
        this.rows = new StoredRows(store);
    }

    /** Begins an empty file in the folder for temporary ones; where that cannot be, in memory. */
    public static ScratchRows open() {
        try {
            Path file = Files.createTempFile("tillwatch-rows-", ".mv");
            file.toFile().deleteOnExit();
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MB)
                    .autoCommitBufferSize(UNWRITTEN_KB)
                    .compress()
                    .open();
            return new ScratchRows(file, store);
        } catch (IOException | RuntimeException unwritable) {
            LOG.warn("No temporary file can be written; rows that leave the window are kept in memory.", unwritable);
            return new ScratchRows(null, new MVStore.Builder().open());
        }
    }

    @Override
    public synchronized void note(String detector, Detection detection) {
        if (!closed) {
            rows.note(detector, detection);
        }
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
