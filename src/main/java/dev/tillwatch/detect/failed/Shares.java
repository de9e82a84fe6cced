package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Micros;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Failed and tried payments by interval of one length, over all customers. */
final class Shares {

    /** Counts that change in place: most payments fall into the interval of the one before. */
    private static final class Counts {
        private final long start;
        private long failed;
        private long tries;

        private Counts(long start) {
            this.start = start;
        }

        private Share share() {
            return new Share(failed, tries);
        }
    }

    private final long length;
    private final TreeMap<Long, Counts> byStart = new TreeMap<>();
    private @Nullable Counts last;

    Shares(long length) {
        this.length = length;
    }

    /** Puts a payment in or takes it out, and gives the beginning of its interval. */
    long take(long moment, boolean failed, boolean in) {
        Counts counts = last;
        if (counts == null || moment < counts.start || moment - counts.start >= length) {
            counts = byStart.computeIfAbsent(Micros.floor(moment, length), Counts::new);
            last = counts;
        }
        int one = in ? 1 : -1;
        counts.tries += one;
        counts.failed += failed ? one : 0;
        if (counts.tries == 0) {
            byStart.remove(counts.start);
            last = null;
        }
        return counts.start;
    }

    Share get(long start) {
        Counts counts = byStart.get(start);
        return counts == null ? Share.NONE : counts.share();
    }

    /** All between two moments, the second one excluded. */
    Share between(long from, long to) {
        long failed = 0;
        long tries = 0;
        for (Counts counts : byStart.subMap(from, to).values()) {
            failed += counts.failed;
            tries += counts.tries;
        }
        return new Share(failed, tries);
    }

    /** The beginnings of the intervals with tries in this stretch, the end excluded. */
    Iterable<Long> starts(long from, long to) {
        return byStart.subMap(from, to).keySet();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(byStart.size());
        for (Map.Entry<Long, Counts> each : byStart.entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().failed);
            out.writeLong(each.getValue().tries);
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Counts counts = new Counts(in.readLong());
            counts.failed = in.readLong();
            counts.tries = in.readLong();
            byStart.put(counts.start, counts);
        }
    }
}
