package dev.tillwatch.detect.adaptive;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a detector the past before the present. While the past loads, a second detector judges the new rows by
 * themselves, so that the analyst sees something; once the past is known, the first one takes up the new rows that were
 * kept, its findings replace the other's, and what only the other found is withdrawn.
 */
public final class InOrder implements Detector {

    /** Of a chunk's dated rows: the last few may bear a mistyped date, which must not close days still to come. */
    private static final double TRUSTED = 0.97;

    /** Of a chunk's rows so many are looked at: passing over all of them took a fifth of the time of a backfill's detectors. */
    private static final int SAMPLE = 250;

    /** No row is known yet. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1, 1, 1, 0, 0);

    private final Supplier<Detector> create;
    private final Detector whole;
    private final List<Event> kept = new ArrayList<>();
    private TwoViews views = new TwoViews();
    private @Nullable Detector ahead;

    /** @param create makes a detector that has observed nothing */
    public InOrder(Supplier<Detector> create) {
        this.create = create;
        this.whole = create.get();
    }

    @Override
    public Detection observe(Batch batch) {
        return switch (batch.order()) {
            case PAST -> views.ofWhole(whole.observe(upToItsRows(batch)));
            case AHEAD -> views.ofAhead(aheadOf(batch));
            case LIVE -> ahead == null ? whole.observe(batch) : catchUp(batch);
        };
    }

    private Detection aheadOf(Batch batch) {
        Detector detector = ahead;
        if (detector == null) {
            detector = create.get();
            ahead = detector;
        }
        kept.addAll(batch.events());
        return detector.observe(new Batch(batch.events(), batch.completeTo()));
    }

    private Detection catchUp(Batch batch) {
        kept.addAll(batch.events());
        Detection found = views.replaceAhead(whole.observe(new Batch(kept, batch.completeTo())));
        ahead = null;
        kept.clear();
        views = new TwoViews();
        return found;
    }

    /** The shop is known up to now, the detector only up to the rows it was shown: the rest is no silence. */
    private static Batch upToItsRows(Batch batch) {
        List<Event> events = batch.events();
        int step = 1 + events.size() / SAMPLE;
        long[] times = new long[events.size() / step + 1];
        int count = 0;
        for (int i = events.size() - 1; i >= 0; i -= step) {
            Event event = events.get(i);
            Transaction after = event instanceof TransactionChanged change ? change.after() : null;
            LocalDateTime at = after == null ? null : after.at();
            if (at != null && !at.isAfter(batch.completeTo())) {
                times[count++] = Micros.of(at);
            }
        }
        Arrays.sort(times, 0, count);
        LocalDateTime until = count == 0 ? NEVER : Micros.toTime(times[(int) (TRUSTED * (count - 1))]);
        return new Batch(batch.events(), until, Batch.Order.PAST);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        whole.save(out);
        out.writeBoolean(ahead != null);
        if (ahead != null) {
            ahead.save(out);
            KeptEvents.write(out, kept);
            views.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        whole.restore(in);
        if (in.readBoolean()) {
            Detector detector = create.get();
            detector.restore(in);
            ahead = detector;
            kept.addAll(KeptEvents.read(in));
            views.restore(in);
        }
    }
}
