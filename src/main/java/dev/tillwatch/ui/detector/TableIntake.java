package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what polls bring a table: into the rows that are there, among those that wait, or past them all. FX thread only. */
final class TableIntake {

    private final LiveRows live;
    private final OlderRows older;
    private final ShownRows shown;
    private final RowSearch search;
    private final Consumer<Entry> siftLater;

    /** {@code siftLater} hears of rows that the filter must be asked about. */
    TableIntake(LiveRows live, OlderRows older, ShownRows shown, RowSearch search, Consumer<Entry> siftLater) {
        this.live = live;
        this.older = older;
        this.shown = shown;
        this.search = search;
        this.siftLater = siftLater;
    }

    void withdraw(Withdrawal withdrawal) {
        AnomalyKey key = withdrawal.key();
        if (live.isWaiting(key)) {
            live.dropWaiting(key);
        } else {
            shown.find(key).ifPresent(entry -> entry.withdraw(withdrawal));
        }
    }

    void put(Row row) {
        Entry known = shown.find(row.key()).orElse(null);
        if (known != null) {
            known.replace(row);
            siftLater.accept(known);
        } else if (!live.isOlderThanTheWindow(row)) {
            Entry fresh = search.entry(row);
            fresh.fits(!shown.rule().narrows());
            siftLater.accept(fresh);
            live.await(fresh);
        } else if (mayJoin(row)) {
            older.add(search.entry(row));
        }
    }

    /**
     * Rows, newest first, that no live window would keep: they replace what is in memory, and those join that lie in the
     * older piece. Whether some of the others are newer than that piece.
     */
    boolean putBeyond(Map<AnomalyKey, Row> rows, @Nullable AnomalyKey keep) {
        if (rows.isEmpty()) {
            return false;
        }
        Set<AnomalyKey> held = new HashSet<>();
        for (Collection<Entry> some : List.of(live.merged(), live.waiting(), older.entries())) {
            for (Entry entry : some) {
                Row row = rows.get(entry.key());
                if (row != null) {
                    held.add(entry.key());
                    entry.replace(row);
                    siftLater.accept(entry);
                }
            }
        }
        List<Row> others =
                rows.values().stream().filter(row -> !held.contains(row.key())).toList();
        others.stream()
                .filter(row -> live.isOlderThanTheWindow(row) && mayJoin(row))
                .limit(OlderRows.MOST)
                .forEach(row -> older.add(search.entry(row)));
        older.trimEnd(shown.rule(), keep);
        boolean newer = !others.isEmpty() && !live.isOlderThanTheWindow(others.getFirst());
        if (newer) {
            live.passedBy(others.getFirst());
        }
        return newer;
    }

    /** Whether a row lies in the older piece that is loaded. */
    private boolean mayJoin(Row row) {
        return shown.rule().isPlain() && older.isOpen() && older.covers(row, shown.rule());
    }
}
