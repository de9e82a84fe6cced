package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.settings.Mark;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Marks rows as seen, keeps notes, and takes either back, last first. */
final class MarkActions {

    private static final int MOST_UNDONE = 100;

    private final DetectorModel model;
    private final Deque<Map<AnomalyKey, Mark>> before = new ArrayDeque<>();

    MarkActions(DetectorModel model) {
        this.model = model;
    }

    /** All seen; none when all were. True when they are seen now. */
    boolean toggleSeen(Collection<AnomalyKey> keys) {
        boolean seen = !keys.stream().allMatch(key -> model.mark(key).seen());
        change(keys, mark -> mark.withSeen(seen));
        return seen;
    }

    void note(Collection<AnomalyKey> keys, String text) {
        change(keys, mark -> mark.withNote(text));
    }

    void undo() {
        if (!before.isEmpty()) {
            model.mark(before.pop());
        }
    }

    private void change(Collection<AnomalyKey> keys, UnaryOperator<Mark> step) {
        Map<AnomalyKey, Mark> old = new LinkedHashMap<>();
        Map<AnomalyKey, Mark> next = new LinkedHashMap<>();
        for (AnomalyKey key : keys) {
            old.put(key, model.mark(key));
            next.put(key, step.apply(model.mark(key)));
        }
        before.push(old);
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
        model.mark(next);
    }
}
