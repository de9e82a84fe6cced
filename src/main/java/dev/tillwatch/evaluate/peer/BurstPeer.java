package dev.tillwatch.evaluate.peer;

import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Judges each order by how many the customer made within some windows before it; one that stands alone in the longest
 * is ordinary.
 */
final class BurstPeer extends Peer {

    private final List<Duration> windows;
    private final Strength strength;
    private final double limit;
    private final LongMap<Recent> customers = new LongMap<>();

    /** With windows from the shortest to the longest. */
    BurstPeer(List<Duration> windows, double limit, Strength strength) {
        this.windows = List.copyOf(windows);
        this.strength = strength;
        this.limit = limit;
    }

    @Override
    void see(Transaction sale, LocalDateTime at, List<Anomaly> found) {
        Duration longest = windows.getLast();
        Recent recent = customers.getOrCreate(sale.customer().id(), id -> new Recent(longest));
        recent.add(at);
        if (recent.within(longest, at) > 1) {
            float[] counts = new float[windows.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (float) Math.log(recent.within(windows.get(i), at));
            }
            double judged = strength.judge(counts);
            if (judged > limit) {
                found.add(PeerRows.episode(sale, at, at, PeerRows.score(judged, limit)));
            }
        }
    }
}
