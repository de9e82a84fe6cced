package dev.tillwatch.ui.detector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ModifiableObservableListBase;

/**
 * The list behind a table. It takes a new content by telling only what came and what went, where the rest keeps its
 * order: a table then keeps the cells of the rest, while a list that is replaced has every cell made anew.
 */
final class Rows extends ModifiableObservableListBase<Entry> {

    /** Above this many that came or went, telling each of them costs more than the cells that it saves. */
    private static final int MOST_MOVED = 1_000;

    private final List<Entry> entries = new ArrayList<>();

    /** One change to the table, whatever the content. */
    void become(List<Entry> next) {
        Set<Entry> wanted = new HashSet<>(next);
        List<Entry> staying = entries.stream().filter(wanted::contains).toList();
        int moved = entries.size() + next.size() - 2 * staying.size();
        if (staying.isEmpty() || moved > MOST_MOVED || !isInOrder(staying, next)) {
            setAll(next);
            return;
        }
        beginChange();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (!wanted.contains(entries.get(i))) {
                remove(i);
            }
        }
        int kept = 0;
        int run = 0;
        for (int i = 0; i <= next.size(); i++) {
            boolean stays = i == next.size() || (kept < staying.size() && next.get(i) == staying.get(kept));
            if (stays) {
                if (run < i) {
                    addAll(run, next.subList(run, i));
                }
                run = i + 1;
                kept++;
            }
        }
        endChange();
    }

    private static boolean isInOrder(List<Entry> staying, List<Entry> next) {
        int kept = 0;
        for (Entry entry : next) {
            if (kept < staying.size() && entry == staying.get(kept)) {
                kept++;
            }
        }
        return kept == staying.size();
    }

    @Override
    public Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    protected void doAdd(int index, Entry entry) {
        entries.add(index, entry);
    }

    @Override
    protected Entry doSet(int index, Entry entry) {
        return entries.set(index, entry);
    }

    @Override
    protected Entry doRemove(int index) {
        return entries.remove(index);
    }
}
