package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows beyond a table's live window that are loaded now: one unbroken piece of the table's order, which pages make
 * longer at either end and which is cut at the other where it grows too long. FX thread only.
 */
final class OlderRows {

    /** Rows that are held at most. */
    static final int MOST = 5_000;

    private final Map<AnomalyKey, Entry> entries = new LinkedHashMap<>();
    private @Nullable Row dropped;
    private @Nullable Row reached;
    private boolean whole;
    private int droppedCount;

    /** Whether any page was loaded since the piece was begun. */
    boolean isOpen() {
        return reached != null || whole;
    }

    /** Whether rows in front of the piece were dropped again; this is the last of them. */
    @Nullable
    Row dropped() {
        return dropped;
    }

    /** How many rows in front of the piece were dropped. */
    int droppedCount() {
        return droppedCount;
    }

    /** The last row that was loaded while others follow, null otherwise. */
    @Nullable
    Row reached() {
        return reached;
    }

    /** Whether nothing follows. */
    boolean isWhole() {
        return whole;
    }

    @Nullable
    Entry get(AnomalyKey key) {
        return entries.get(key);
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    void add(Entry entry) {
        entries.put(entry.key(), entry);
    }

    void remove(AnomalyKey key) {
        entries.remove(key);
    }

    /** Whether a row lies between the first and the last one that may be shown without a gap. */
    boolean covers(Row row, ViewRule rule) {
        Row before = dropped;
        Row last = reached;
        return (before == null || rule.order().compare(row, before) > 0)
                && (last == null || rule.order().compare(row, last) <= 0);
    }

    /** Begins anew, without any row but the one to keep. */
    void clear(@Nullable AnomalyKey keep) {
        entries.keySet().removeIf(key -> !key.equals(keep));
        dropped = null;
        droppedCount = 0;
        reached = null;
        whole = false;
    }

    /** The piece goes on up to this row; null: to the end. */
    void reachTo(@Nullable Row last) {
        reached = last;
        whole = last == null;
    }

    /** The piece begins behind this row; null: with the first there is. */
    void beginBehind(@Nullable Row before, int regained) {
        dropped = before;
        droppedCount = before == null ? 0 : Math.max(0, droppedCount - regained);
    }

    /** Drops what is too much in front, as the end is looked at. */
    void trimFront(ViewRule rule, @Nullable AnomalyKey keep) {
        List<Entry> sorted = sorted(rule);
        int tooMany = sorted.size() - MOST;
        if (tooMany > 0) {
            dropped = sorted.get(tooMany - 1).row();
            droppedCount += tooMany;
            remove(sorted.subList(0, tooMany), keep);
        }
    }

    /** Drops what is too much at the end, as the front is looked at. */
    void trimEnd(ViewRule rule, @Nullable AnomalyKey keep) {
        List<Entry> sorted = sorted(rule);
        if (sorted.size() > MOST) {
            reachTo(sorted.get(MOST - 1).row());
            remove(sorted.subList(MOST, sorted.size()), keep);
        }
    }

    private List<Entry> sorted(ViewRule rule) {
        List<Entry> sorted = new ArrayList<>(entries.values());
        if (sorted.size() > MOST) {
            sorted.sort(rule::compare);
        }
        return sorted;
    }

    private void remove(List<Entry> some, @Nullable AnomalyKey keep) {
        some.stream().map(Entry::key).filter(key -> !key.equals(keep)).forEach(entries::remove);
    }
}
