package dev.tillwatch.store;

import dev.tillwatch.monitor.TransactionSource;

/**
 * Reads a whole shop once, as it is now, on the history's connection: statement by statement in turns with it, so that
 * neither waits for more than one of the other. Closing stops this and nothing else.
 */
public final class WholeReading implements AutoCloseable {

    private final Db db;
    private final TransactionSource source;

    WholeReading(Db db, TransactionSource source) {
        this.db = db;
        this.source = source;
    }

    public TransactionSource source() {
        return source;
    }

    /** Waits a moment for the server to stop what runs. */
    @Override
    public void close() {
        db.stop();
    }
}
