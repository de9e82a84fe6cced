package dev.tillwatch.evaluate.peer;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A method that is only ever replayed from a shop's first sale on: it sees each sale once, and silence. */
abstract class Peer implements Detector {

    @Override
    public final Detection observe(Batch batch) {
        List<Anomaly> found = new ArrayList<>(0);
        batch.events().forEach(event -> {
            if (event instanceof TransactionChanged change && change.after() != null) {
                LocalDateTime at = change.after().at();
                if (at != null) {
                    see(change.after(), at, found);
                }
            }
        });
        pass(batch.completeTo(), found);
        return found.isEmpty() ? Detection.NOTHING : new Detection(List.of(), found, List.of(), List.of());
    }

    abstract void see(Transaction sale, LocalDateTime at, List<Anomaly> found);

    /** All before that moment is known. */
    void pass(LocalDateTime completeTo, List<Anomaly> found) {}

    @Override
    public final void save(DataOutput out) {
        throw new UnsupportedOperationException("a peer is replayed from the start");
    }

    @Override
    public final void restore(DataInput in) {
        throw new UnsupportedOperationException("a peer is replayed from the start");
    }
}
