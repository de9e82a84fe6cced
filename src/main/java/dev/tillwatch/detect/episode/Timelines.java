package dev.tillwatch.detect.episode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The timeline of every customer with a dated payment. */
public final class Timelines {

    private final Map<Long, Timeline> byCustomer = new HashMap<>();

    public @Nullable Timeline get(long customer) {
        return byCustomer.get(customer);
    }

    public Timeline getOrCreate(long customer) {
        return byCustomer.computeIfAbsent(customer, id -> new Timeline());
    }

    public void dropWhereEmpty(long customer, Timeline timeline) {
        if (timeline.size() == 0) {
            byCustomer.remove(customer);
        }
    }

    public Iterable<Timeline> all() {
        return byCustomer.values();
    }

    public void save(DataOutput out) throws IOException {
        out.writeInt(byCustomer.size());
        for (Map.Entry<Long, Timeline> each : byCustomer.entrySet()) {
            out.writeLong(each.getKey());
            each.getValue().save(out);
        }
    }

    public void restore(DataInput in) throws IOException {
        int customers = in.readInt();
        for (int i = 0; i < customers; i++) {
            long customer = in.readLong();
            byCustomer.put(customer, Timeline.restore(in));
        }
    }
}
