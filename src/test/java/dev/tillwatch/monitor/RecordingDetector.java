package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds what it was shown, and fails when the feed's story contradicts itself. */
public final class RecordingDetector implements Detector {

    private static final List<Map<Long, Transaction>> SAVED = new ArrayList<>();

    private final SeenCodec codec = new SeenCodec();
    private final Map<Long, Transaction> held = new TreeMap<>();
    private final List<CatalogPriceChanged> prices = new ArrayList<>();
    private final List<TransactionChanged> changes = new ArrayList<>();
    private @Nullable LocalDateTime completeTo;

    @Override
    public Detection observe(Batch batch) {
        if (completeTo != null && batch.completeTo().isBefore(completeTo)) {
            throw new IllegalStateException("completeTo went back");
        }
        completeTo = batch.completeTo();
        for (Event event : batch.events()) {
            switch (event) {
                case CatalogPriceChanged price -> prices.add(price);
                case TransactionChanged change -> take(change);
            }
        }
        return Detection.NOTHING;
    }

    private void take(TransactionChanged change) {
        Transaction before = held.get(change.transactionId());
        if (!same(before, change.before())) {
            throw new IllegalStateException("before is not what was shown: " + change + ", shown " + before);
        }
        if (change.after() == null) {
            held.remove(change.transactionId());
        } else if (same(before, change.after())) {
            throw new IllegalStateException("nothing changed: " + change);
        } else {
            held.put(change.transactionId(), change.after());
        }
        changes.add(change);
    }

    private boolean same(@Nullable Transaction one, @Nullable Transaction other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        // Names are not part of before: compare without them.
        Transaction plain = codec.decode(one.id(), codec.encode(one));
        Transaction second = codec.decode(other.id(), codec.encode(other));
        boolean namesAgree = one.items().size() == other.items().size();
        for (int i = 0; namesAgree && i < one.items().size(); i++) {
            String name = other.items().get(i).productName();
            namesAgree = name == null || name.equals(one.items().get(i).productName());
        }
        return plain.equals(second) && namesAgree;
    }

    public Map<Long, Transaction> held() {
        return held;
    }

    public List<CatalogPriceChanged> prices() {
        return prices;
    }

    /** The changes since the last call. */
    public List<TransactionChanged> takeChanges() {
        List<TransactionChanged> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /** Writes only a number: what was held is kept here, for tests restart the feed within one process. */
    @Override
    public void save(DataOutput out) throws IOException {
        synchronized (SAVED) {
            out.writeInt(SAVED.size());
            SAVED.add(Map.copyOf(held));
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        synchronized (SAVED) {
            held.putAll(SAVED.get(in.readInt()));
        }
    }
}
