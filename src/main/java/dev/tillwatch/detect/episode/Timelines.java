package dev.tillwatch.detect.episode;

import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timeline of every customer with a dated payment. */
public final class Timelines {

    /** Events. */
    private static final int AHEAD = 32;

    private final LongMap<Timeline> byCustomer = new LongMap<>();
    private final Forms forms = new Forms();
    /** Never read: reads whose outcome goes nowhere would be left out. */
    @SuppressWarnings("unused")
    private long lookedUp;

    public @Nullable Timeline get(long customer) {
        return byCustomer.get(customer);
    }

    /**
     * Reads, once in so many events, where the payments of the next ones will go. The timelines of a large shop lie all
     * over the memory: reads that do not wait for one another take the processor little longer together than one does.
     */
    public void lookAhead(List<Event> events, int index) {
        if (index % AHEAD != 0) {
            return;
        }
        int end = Math.min(events.size(), index + AHEAD);
        for (int i = index; i < end; i++) {
            if (events.get(i) instanceof TransactionChanged change && change.after() != null) {
                Timeline timeline = byCustomer.get(change.after().customer().id());
                lookedUp += timeline instanceof ShortTimeline rows ? rows.lastCell() : 0;
            }
        }
    }

    /** The timeline with room for one more payment: one that has become too long takes its other form here. */
    public Timeline forOneMore(long customer) {
        Timeline timeline = byCustomer.get(customer);
        if (timeline == null) {
            timeline = new ShortTimeline(forms);
            byCustomer.put(customer, timeline);
        } else if (timeline instanceof ShortTimeline rows && rows.size() == ShortTimeline.MOST) {
            timeline = new LongTimeline(rows);
            byCustomer.put(customer, timeline);
        }
        return timeline;
    }

    public void dropWhereEmpty(long customer, Timeline timeline) {
        if (timeline.size() == 0) {
            byCustomer.remove(customer);
        }
    }

    public void save(DataOutput out) throws IOException {
        forms.save(out);
        out.writeInt(byCustomer.size());
        byCustomer.<IOException>forEach((customer, timeline) -> {
            out.writeLong(customer);
            timeline.save(out);
        });
    }

    public void restore(DataInput in) throws IOException {
        forms.restore(in);
        int customers = in.readInt();
        byCustomer.expect(customers);
        for (int i = 0; i < customers; i++) {
            long customer = in.readLong();
            byCustomer.put(customer, LongTimeline.restore(in, forms));
        }
    }
}
