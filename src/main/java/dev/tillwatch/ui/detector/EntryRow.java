package dev.tillwatch.ui.detector;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A row of the table: quieter when seen, struck through when it no longer holds. */
final class EntryRow extends TableRow<Entry> {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final PseudoClass WITHDRAWN = PseudoClass.getPseudoClass("withdrawn");

    private Subscription watching = Subscription.EMPTY;

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        watching.unsubscribe();
        if (empty || entry == null) {
            watching = Subscription.EMPTY;
            pseudoClassStateChanged(SEEN, false);
            pseudoClassStateChanged(WITHDRAWN, false);
        } else {
            watching = entry.stateProperty().subscribe(this::paint);
        }
    }

    private void paint(Entry.State state) {
        pseudoClassStateChanged(SEEN, state.mark().seen());
        pseudoClassStateChanged(WITHDRAWN, state.withdrawal() != null);
    }
}
