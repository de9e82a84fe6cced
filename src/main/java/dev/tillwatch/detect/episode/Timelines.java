package dev.tillwatch.detect.episode;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The timeline of every customer with a dated payment. */
public final class Timelines {

    private final LongMap<Timeline> byCustomer = new LongMap<>();
    private final Forms forms = new Forms();

    public @Nullable Timeline get(long customer) {
        return byCustomer.get(customer);
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
