package dev.tillwatch.monitor;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into events: only what differs from the last look, and only what lies within the look-back. A row that has
 * grown older than it since it was shown stays shown until it changes.
 */
final class Ledger {

    private final SeenTransactions seen;
    private final LocalDateTime lookBack;

    /** Rows dated before {@code lookBack} are not shown; rows without a date are. */
    Ledger(SeenTransactions seen, LocalDateTime lookBack) {
        this.seen = seen;
        this.lookBack = lookBack;
    }

    LocalDateTime lookBack() {
        return lookBack;
    }

    /** The row as it is now; null when nothing changed for the detectors. */
    @Nullable
    TransactionChanged note(Transaction row) {
        LocalDateTime at = row.at();
        Transaction before = seen.get(row.id());
        if (at != null && at.isBefore(lookBack)) {
            if (seen.isSame(row)) {
                return null;
            }
            seen.skip(row.id());
            return before == null ? null : new TransactionChanged(before, null);
        }
        return seen.show(row) ? new TransactionChanged(before, row) : null;
    }

    /** Whether the row is not as it was last seen. */
    boolean differs(Transaction row) {
        LocalDateTime at = row.at();
        boolean before = at != null && at.isBefore(lookBack);
        return before ? seen.isShown(row.id()) && !seen.isSame(row) : !seen.isSame(row);
    }

    /** The row is not there any more. */
    @Nullable
    TransactionChanged gone(long id) {
        Transaction before = seen.get(id);
        seen.remove(id);
        return before == null ? null : new TransactionChanged(before, null);
    }
}
