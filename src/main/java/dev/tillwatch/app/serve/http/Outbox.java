package dev.tillwatch.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes to a client and knows since when it takes nothing. */
final class Outbox extends OutputStream {

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final OutputStream out;
    private volatile long writingSince = NOT_WRITING;

    Outbox(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        begin();
        try {
            out.write(bytes, from, length);
        } finally {
            writingSince = NOT_WRITING;
        }
    }

    /** Whatever happens next counts as writing, closing included. */
    void begin() {
        writingSince = System.nanoTime();
    }

    /** Whether one write has not ended for so long. */
    boolean isStuck(Duration patience) {
        long since = writingSince;
        return since != NOT_WRITING && System.nanoTime() - since > patience.toNanos();
    }
}
