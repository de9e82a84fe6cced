package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list that a table shows: the live rows and the older ones that are loaded, as far as a rule lets them through. */
final class ShownRows {

    private final LiveRows live;
    private final OlderRows older;
    private final Rows items = new Rows();
    private final ObservableList<Entry> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private Arrangement arrangement = Arrangement.NO_VIEW;
    private ViewRule rule = ViewRule.PLAIN;

    ShownRows(LiveRows live, OlderRows older) {
        this.live = live;
        this.older = older;
    }

    ObservableList<Entry> items() {
        return readOnlyItems;
    }

    ViewRule rule() {
        return rule;
    }

    /** The list follows with the next {@link #arrange}. */
    void rule(ViewRule next) {
        rule = next;
    }

    void attach(Arrangement view) {
        arrangement = view;
    }

    /** Whether the first row there is stands on the screen. */
    boolean isAtTop() {
        return items.isEmpty() || (older.dropped() == null && arrangement.atTop());
    }

    /** The row with this key, if it is in memory. */
    Optional<Entry> find(AnomalyKey key) {
        Entry entry = live.get(key);
        return Optional.ofNullable(entry != null ? entry : older.get(key));
    }

    /** The rows in memory that belong to the view, wherever it is scrolled to. */
    Stream<Entry> inMemory() {
        return Stream.concat(live.merged().stream(), older.entries().stream()).filter(Entry::fits);
    }

    /** How many rows are in memory, whether the rule lets them through or not. */
    int loaded() {
        return live.merged().size() + older.entries().size();
    }

    /** The row so many places from another one, within the view; the first where that one is not in view. */
    Optional<AnomalyKey> beside(@Nullable AnomalyKey key, int by) {
        int at = -1;
        for (int i = 0; key != null && i < items.size(); i++) {
            at = items.get(i).key().equals(key) ? i : at;
        }
        int beside = at < 0 ? 0 : Math.clamp((long) at + by, 0, Math.max(0, items.size() - 1));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(beside).key());
    }

    void arrange(boolean always) {
        arrange(items, always, false);
    }

    /** Rows have come at either end of those on the screen, which stay where they are. */
    void arrangeSteadily() {
        arrange(items, false, true);
    }

    /** {@code sequence} is nearly in order. */
    void arrange(List<Entry> sequence) {
        arrange(sequence, false, false);
    }

    /** One bulk change; none when nothing moves. */
    private void arrange(List<Entry> sequence, boolean always, boolean steady) {
        Map<AnomalyKey, Entry> placed = new LinkedHashMap<>();
        sequence.forEach(entry -> place(placed, entry));
        live.merged().forEach(entry -> place(placed, entry));
        older.entries().forEach(entry -> place(placed, entry));
        List<Entry> next = new ArrayList<>(placed.values());
        next.sort(rule::compare);
        if (always || !next.equals(items)) {
            arrangement.around(() -> items.become(next), steady);
        }
    }

    private void place(Map<AnomalyKey, Entry> placed, Entry entry) {
        boolean there = live.isMerged(entry) || older.get(entry.key()) == entry;
        if (there && entry.fits() && older.covers(entry.row(), rule)) {
            placed.putIfAbsent(entry.key(), entry);
        }
    }
}
