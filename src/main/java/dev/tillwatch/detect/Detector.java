package dev.tillwatch.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Watches one stream of events for one kind of anomaly. Keeps state, does no I/O of its own, reads no clock. How the
 * stream is cut into batches never changes what is found. Used by one thread at a time.
 */
public interface Detector {

    /** Takes the batch in and says what changed. */
    Detection observe(Batch batch);

    /** Writes the whole state, so that a warm start needs no history. */
    void save(DataOutput out) throws IOException;

    /** Takes up a state written by {@link #save}; only on a detector that has observed nothing. */
    void restore(DataInput in) throws IOException;
}
