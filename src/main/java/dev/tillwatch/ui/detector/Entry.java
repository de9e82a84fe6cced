package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.settings.Mark;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table that keeps its identity while the row in it changes: cells watch its state, so that a changed row
 * is repainted where it stands and the list never moves.
 */
public final class Entry {

    /** All that a row of the table shows; {@code withdrawal} is null while the row holds. */
    public record State(Row row, Mark mark, @Nullable Withdrawal withdrawal) {

        /** The judged anomaly, if it is one: not a plain observation, and not an interval that still runs. */
        Optional<Anomaly> judged() {
            return Entry.judged(row);
        }

        Optional<Severity> severity() {
            return judged().map(Anomaly::severity);
        }
    }

    private final AnomalyKey key;
    private final ObjectProperty<State> state;
    private boolean fits = true;

    Entry(Row row, Mark mark) {
        this.key = row.key();
        this.state = new SimpleObjectProperty<>(new State(row, mark, null));
    }

    public AnomalyKey key() {
        return key;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state;
    }

    public State state() {
        return state.get();
    }

    public Row row() {
        return state.get().row();
    }

    public Mark mark() {
        return state.get().mark();
    }

    static Optional<Anomaly> judged(Row row) {
        return row instanceof Anomaly anomaly && anomaly.stage() != Stage.IN_PROGRESS
                ? Optional.of(anomaly)
                : Optional.empty();
    }

    /** Whether the filter lets it through, as far as it has been asked. */
    boolean fits() {
        return fits;
    }

    void fits(boolean is) {
        fits = is;
    }

    boolean isWithdrawn() {
        return state.get().withdrawal() != null;
    }

    /** A judged anomaly that holds and that nobody has marked as seen. */
    boolean isOpen() {
        return !isWithdrawn() && !mark().seen() && state.get().judged().isPresent();
    }

    void replace(Row next) {
        state.set(new State(next, mark(), null));
    }

    void withdraw(Withdrawal reason) {
        state.set(new State(row(), mark(), reason));
    }

    void mark(Mark next) {
        state.set(new State(row(), next, state.get().withdrawal()));
    }
}
