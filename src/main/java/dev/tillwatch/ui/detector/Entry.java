package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.settings.Mark;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table that keeps its identity while the row in it changes: cells watch it, so that a changed row is
 * repainted where it stands and the list never moves.
 */
public final class Entry {

    private final AnomalyKey key;
    private final ObjectProperty<Row> row;
    private final ObjectProperty<@Nullable Withdrawal> withdrawal = new SimpleObjectProperty<>();
    private final ObjectProperty<Mark> mark;

    Entry(Row row, Mark mark) {
        this.key = row.key();
        this.row = new SimpleObjectProperty<>(row);
        this.mark = new SimpleObjectProperty<>(mark);
    }

    public AnomalyKey key() {
        return key;
    }

    public Row row() {
        return row.get();
    }

    public ReadOnlyObjectProperty<Row> rowProperty() {
        return row;
    }

    /** Null while the row holds. */
    public ReadOnlyObjectProperty<@Nullable Withdrawal> withdrawalProperty() {
        return withdrawal;
    }

    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark;
    }

    public Mark mark() {
        return mark.get();
    }

    boolean isWithdrawn() {
        return withdrawal.get() != null;
    }

    /** A judged anomaly that holds and that nobody has marked as seen. */
    boolean isOpen() {
        return row.get() instanceof Anomaly anomaly
                && anomaly.stage() != Stage.IN_PROGRESS
                && !isWithdrawn()
                && !mark().seen();
    }

    void replace(Row next) {
        withdrawal.set(null);
        row.set(next);
    }

    void withdraw(Withdrawal reason) {
        withdrawal.set(reason);
    }

    void mark(Mark next) {
        mark.set(next);
    }
}
