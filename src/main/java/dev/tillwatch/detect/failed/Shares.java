package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Micros;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Failed and tried payments by interval of one length, over all customers. */
final class Shares {

    private final long length;
    private final TreeMap<Long, Share> byStart = new TreeMap<>();

    Shares(long length) {
        this.length = length;
    }

    /** Puts a payment in or takes it out, and gives the beginning of its interval. */
    long take(long moment, boolean failed, boolean in) {
        long start = Micros.floor(moment, length);
        Share share = get(start).with(failed, in);
        if (share.tries() == 0) {
            byStart.remove(start);
        } else {
            byStart.put(start, share);
        }
        return start;
    }

    Share get(long start) {
        return byStart.getOrDefault(start, Share.NONE);
    }

    /** All between two moments, the second one excluded. */
    Share between(long from, long to) {
        Share sum = Share.NONE;
        for (Share share : byStart.subMap(from, to).values()) {
            sum = sum.plus(share);
        }
        return sum;
    }

    /** The beginnings of the intervals with tries in this stretch, the end excluded. */
    Iterable<Long> starts(long from, long to) {
        return byStart.subMap(from, to).keySet();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byStart.size());
        for (Map.Entry<Long, Share> each : byStart.entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().failed());
            out.writeLong(each.getValue().tries());
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            byStart.put(in.readLong(), new Share(in.readLong(), in.readLong()));
        }
    }
}
