package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The row in the detail pane: follows it as its values change, and to what took its place. */
final class Selection {

    private final Function<AnomalyKey, Optional<Entry>> entries;
    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();
    private @Nullable Entry entry;

    Selection(Function<AnomalyKey, Optional<Entry>> entries) {
        this.entries = entries;
    }

    ReadOnlyObjectProperty<@Nullable Row> row() {
        return row.getReadOnlyProperty();
    }

    @Nullable
    AnomalyKey key() {
        return entry == null ? null : entry.key();
    }

    /** Null or an unknown key selects nothing. */
    void select(@Nullable AnomalyKey key) {
        show(key == null ? null : entries.apply(key).orElse(null));
    }

    /** The row is shown as it is now; when it has left, what took its place is selected, if anything did. */
    void follow() {
        Entry now = entry;
        if (now != null && entries.apply(now.key()).isEmpty()) {
            Withdrawal why = now.state().withdrawal();
            AnomalyKey successor = why == null ? null : why.replacedBy();
            now = successor == null ? null : entries.apply(successor).orElse(null);
        }
        show(now);
    }

    private void show(@Nullable Entry next) {
        entry = next;
        row.set(next == null ? null : next.row());
    }
}
