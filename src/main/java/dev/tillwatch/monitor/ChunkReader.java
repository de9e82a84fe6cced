package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads the past in chunks, each while the one before it is shown to the detectors. */
final class ChunkReader implements AutoCloseable {

    /**
     * Transactions as they were read.
     *
     * @param after the id behind which they begin
     * @param epoch the catalog that they were joined with
     * @param last whether there are none behind them
     */
    record Chunk(long after, List<Transaction> rows, long epoch, boolean last) {}

    private final Monitor monitor;
    private final TransactionSource source;
    private final long last;
    private final int size;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("history-reader").factory());
    private @Nullable Future<Chunk> ahead;
    private long aheadOf = Long.MIN_VALUE;

    /** {@code last}: the id behind which nothing is read. */
    ChunkReader(Monitor monitor, TransactionSource source, long last, int size) {
        this.monitor = monitor;
        this.source = source;
        this.last = last;
        this.size = size;
    }

    /** The chunk behind an id; what follows it is read meanwhile. */
    Chunk after(long id) throws ShopUnavailable, InterruptedException {
        Future<Chunk> known = ahead;
        Future<Chunk> wanted = known != null && aheadOf == id ? known : thread.submit(() -> read(id));
        ahead = null;
        Chunk chunk = await(wanted);
        if (!chunk.last()) {
            long next = chunk.rows().getLast().id();
            ahead = thread.submit(() -> read(next));
            aheadOf = next;
        }
        return chunk;
    }

    private Chunk read(long id) throws ShopUnavailable {
        long epoch = monitor.catalogEpoch();
        Piece piece = source.transactions(new IdRange(id + 1, last), size);
        return new Chunk(id, piece.rows(), epoch, piece.last());
    }

    private static Chunk await(Future<Chunk> reading) throws ShopUnavailable, InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ShopUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("A chunk of history could not be read", failure.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
