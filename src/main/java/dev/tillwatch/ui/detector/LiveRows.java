package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.monitor.FoundRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows of a table, in two sets: those in view ({@code merged}) and those that wait to be let in. Each is
 * bounded: the oldest leave. FX thread only.
 */
final class LiveRows {

    /** Rows in each set at most. A sorted, filtered table of this size takes 100 rows in under 9 ms. */
    static final int WINDOW = 5_000;

    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::row, FoundRows.NEWEST_FIRST);

    /** Both in the order in which rows came, which is nearly by time: sorting them then takes few comparisons. */
    private final Map<AnomalyKey, Entry> merged = new LinkedHashMap<>();

    private final Map<AnomalyKey, Entry> waiting = new LinkedHashMap<>();
    private @Nullable Row newestThatLeft;

    /** How many rows are open, and the worst severity among them; null where there is none. */
    record Open(int count, @Nullable Severity worst) {}

    Collection<Entry> merged() {
        return merged.values();
    }

    Collection<Entry> waiting() {
        return waiting.values();
    }

    Set<AnomalyKey> waitingKeys() {
        return Set.copyOf(waiting.keySet());
    }

    int size() {
        return merged.size() + waiting.size();
    }

    /** The newest row that left; all that are newer are here. Null while none has left. */
    @Nullable
    Row edge() {
        return newestThatLeft;
    }

    @Nullable
    Entry get(AnomalyKey key) {
        Entry entry = merged.get(key);
        return entry != null ? entry : waiting.get(key);
    }

    boolean isMerged(Entry entry) {
        return merged.get(entry.key()) == entry;
    }

    boolean isWaiting(AnomalyKey key) {
        return waiting.containsKey(key);
    }

    boolean isOlderThanTheWindow(Row row) {
        LocalDateTime edge = newestThatLeft == null ? null : newestThatLeft.at();
        LocalDateTime at = row.at();
        return edge != null && (at == null || at.isBefore(edge));
    }

    void await(Entry entry) {
        waiting.put(entry.key(), entry);
    }

    /** A row that waits unseen may go at once. */
    void dropWaiting(AnomalyKey key) {
        waiting.remove(key);
    }

    /** Bounds the waiting rows: the oldest of them leave unseen. */
    List<Entry> trimWaiting(@Nullable AnomalyKey keep) {
        return leave(waiting, keep);
    }

    /** Lets the waiting rows in; the withdrawn ones go, and the oldest of too many leave. */
    record Merge(List<Entry> gone, List<Entry> left) {}

    Merge merge(@Nullable AnomalyKey keep) {
        List<Entry> gone = merged.values().stream().filter(Entry::isWithdrawn).toList();
        gone.forEach(entry -> merged.remove(entry.key()));
        merged.putAll(waiting);
        waiting.clear();
        return new Merge(gone, leave(merged, keep));
    }

    /** Counted at each poll: a plain walk. */
    Open open() {
        int count = 0;
        Severity worst = null;
        for (Collection<Entry> entries : List.of(merged.values(), waiting.values())) {
            for (Entry entry : entries) {
                if (entry.isOpen()) {
                    count++;
                    Severity severity = ((Anomaly) entry.row()).severity();
                    worst = worst == null || severity.compareTo(worst) < 0 ? severity : worst;
                }
            }
        }
        return new Open(count, worst);
    }

    /** The rows that hold, newest first. */
    List<Row> rows() {
        return Stream.concat(merged.values().stream(), waiting.values().stream())
                .filter(entry -> !entry.isWithdrawn())
                .map(Entry::row)
                .sorted(FoundRows.NEWEST_FIRST)
                .toList();
    }

    private List<Entry> leave(Map<AnomalyKey, Entry> from, @Nullable AnomalyKey keep) {
        if (from.size() <= WINDOW) {
            return List.of();
        }
        List<Entry> byAge = new ArrayList<>(from.values());
        byAge.sort(NEWEST_FIRST);
        List<Entry> left = new ArrayList<>(byAge.subList(WINDOW, byAge.size()));
        left.removeIf(entry -> entry.key().equals(keep));
        for (Entry entry : left) {
            from.remove(entry.key());
            passedBy(entry.row());
        }
        return left;
    }

    /** This row is not kept here: it has left, or came with so many newer ones that it never entered. */
    void passedBy(Row row) {
        Row newest = newestThatLeft;
        if (newest == null || FoundRows.NEWEST_FIRST.compare(row, newest) < 0) {
            newestThatLeft = row;
        }
    }
}
