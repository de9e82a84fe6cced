package dev.tillwatch.detect.episode;

import dev.tillwatch.detect.state.LongMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the episodes of all customers right, payment by payment, so that their keys never depend on how a stream is cut
 * into batches. A payment put in can only extend or merge, one taken out only shrink, split or end: each looks no
 * further than the episode it touches.
 */
public final class EpisodeBook {

    private final Window window;
    private final LongMap<TreeMap<Long, Episode>> byCustomer = new LongMap<>();
    private final Map<EpisodeKey, Episode> byKey = new HashMap<>();
    private long births;

    /** Ended within the event that runs: an episode that comes back in it is the same one. */
    private final List<Episode> justEnded = new ArrayList<>();
    /** Touched since the last drain, and what took the place of those that ended. */
    private final Map<EpisodeKey, @Nullable Episode> touched = new LinkedHashMap<>();

    private final Map<EpisodeKey, EpisodeKey> heirs = new HashMap<>();

    public EpisodeBook(Window window) {
        this.window = window;
    }

    /** A payment was put in at this index. */
    public void added(long customer, Timeline timeline, int index) {
        if (!window.near(timeline, index)) {
            return;
        }
        int first = -1;
        int last = -1;
        for (int start = Math.max(0, index - window.count() + 1); start <= index; start++) {
            if (window.dense(timeline, start)) {
                first = first < 0 ? start : first;
                last = start + window.count() - 1;
            }
        }
        if (first >= 0) {
            merge(customer, timeline, timeline.time(first), timeline.time(last));
        }
    }

    /** A payment was taken out that lay at this moment. */
    public void removed(long customer, Timeline timeline, long moment) {
        Episode episode = at(customer, moment);
        if (episode == null) {
            return;
        }
        take(episode);
        List<long[]> pieces = pieces(timeline, episode);
        if (pieces.isEmpty()) {
            justEnded.add(episode);
            return;
        }
        long[] heir = longest(timeline, pieces);
        put(episode.over(heir[0], heir[1]));
        for (long[] piece : pieces) {
            if (piece[0] != heir[0]) {
                put(born(customer, timeline, piece[0], piece[1]));
            }
        }
    }

    /** The event is over: what ended in it has ended. */
    public void endEvent() {
        justEnded.clear();
    }

    /** Marks the episodes that overlap this stretch of time as touched. */
    public void touch(long customer, long from, long to) {
        for (Episode episode : overlapping(customer, from, to)) {
            touched.put(episode.key(), episode);
        }
    }

    /** The episode that holds the moment. */
    public @Nullable Episode at(long customer, long moment) {
        List<Episode> found = overlapping(customer, moment, moment);
        return found.isEmpty() ? null : found.getFirst();
    }

    public boolean has(long customer) {
        return byCustomer.containsKey(customer);
    }

    /** The episode as it is now. */
    public @Nullable Episode get(EpisodeKey key) {
        return byKey.get(key);
    }

    /** Gives each key touched since the last time, with its episode as it is now, null where it has ended. */
    public void drain(BiConsumer<EpisodeKey, @Nullable Episode> each) {
        touched.forEach(each);
        touched.clear();
        heirs.clear();
    }

    /** What took the place of an episode that has ended; only while draining. */
    public @Nullable EpisodeKey heir(EpisodeKey key) {
        EpisodeKey heir = heirs.get(key);
        while (heir != null && touched.get(heir) == null) {
            heir = heirs.get(heir);
        }
        return heir;
    }

    private void merge(long customer, Timeline timeline, long start, long end) {
        List<Episode> met = overlapping(customer, start, end);
        if (met.isEmpty()) {
            put(born(customer, timeline, start, end));
            return;
        }
        Episode oldest = met.getFirst();
        long from = start;
        long to = end;
        for (Episode episode : met) {
            oldest = episode.born() < oldest.born() ? episode : oldest;
            from = Math.min(from, episode.start());
            to = Math.max(to, episode.end());
            take(episode);
        }
        for (Episode episode : met) {
            if (episode.born() != oldest.born()) {
                heirs.put(episode.key(), oldest.key());
            }
        }
        put(oldest.over(from, to));
    }

    /** A new episode, or the one that ended there within this event. */
    private Episode born(long customer, Timeline timeline, long start, long end) {
        for (Episode ended : justEnded) {
            if (ended.key().customer() == customer && ended.overlaps(start, end)) {
                justEnded.remove(ended);
                return ended.over(start, end);
            }
        }
        births++;
        return new Episode(new EpisodeKey(customer, anchor(customer, timeline, start, end)), births, start, end);
    }

    /** The smallest id within that no other episode of the customer is anchored at. */
    private long anchor(long customer, Timeline timeline, long start, long end) {
        long smallest = Long.MAX_VALUE;
        for (int i = timeline.from(start); i < timeline.size() && timeline.time(i) <= end; i++) {
            long id = timeline.id(i);
            if (id < smallest && get(new EpisodeKey(customer, id)) == null) {
                smallest = id;
            }
        }
        return smallest == Long.MAX_VALUE ? -births : smallest;
    }

    private List<long[]> pieces(Timeline timeline, Episode episode) {
        List<long[]> pieces = new ArrayList<>();
        int limit = episode.limit(timeline);
        int covered = -1;
        for (int start = episode.first(timeline); start < limit; start++) {
            if (!window.dense(timeline, start)) {
                continue;
            }
            int last = start + window.count() - 1;
            if (start <= covered) {
                pieces.getLast()[1] = timeline.time(last);
            } else {
                pieces.add(new long[] {timeline.time(start), timeline.time(last)});
            }
            covered = last;
        }
        return pieces;
    }

    private static long[] longest(Timeline timeline, List<long[]> pieces) {
        long[] longest = pieces.getFirst();
        int most = 0;
        for (long[] piece : pieces) {
            int members = timeline.from(piece[1] + 1) - timeline.from(piece[0]);
            if (members > most) {
                most = members;
                longest = piece;
            }
        }
        return longest;
    }

    private List<Episode> overlapping(long customer, long from, long to) {
        TreeMap<Long, Episode> episodes = byCustomer.get(customer);
        if (episodes == null) {
            return List.of();
        }
        List<Episode> found = new ArrayList<>(0);
        Map.Entry<Long, Episode> entry = episodes.floorEntry(to);
        while (entry != null && entry.getValue().end() >= from) {
            found.add(entry.getValue());
            entry = episodes.lowerEntry(entry.getKey());
        }
        return found;
    }

    private void put(Episode episode) {
        long customer = episode.key().customer();
        byCustomer.getOrCreate(customer, id -> new TreeMap<>()).put(episode.start(), episode);
        byKey.put(episode.key(), episode);
        touched.put(episode.key(), episode);
        heirs.remove(episode.key());
    }

    private void take(Episode episode) {
        long customer = episode.key().customer();
        TreeMap<Long, Episode> episodes = byCustomer.get(customer);
        if (episodes != null) {
            episodes.remove(episode.start());
            byKey.remove(episode.key());
            if (episodes.isEmpty()) {
                byCustomer.remove(customer);
            }
        }
        touched.put(episode.key(), null);
    }

    /** Every episode there is. */
    public List<Episode> all() {
        return List.copyOf(byKey.values());
    }

    public void save(DataOutput out) throws IOException {
        out.writeLong(births);
        List<Episode> all = all();
        out.writeInt(all.size());
        for (Episode episode : all) {
            out.writeLong(episode.key().customer());
            out.writeLong(episode.key().anchor());
            out.writeLong(episode.born());
            out.writeLong(episode.start());
            out.writeLong(episode.end());
        }
    }

    public void restore(DataInput in) throws IOException {
        births = in.readLong();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            EpisodeKey key = new EpisodeKey(in.readLong(), in.readLong());
            put(new Episode(key, in.readLong(), in.readLong(), in.readLong()));
        }
        touched.clear();
    }
}
