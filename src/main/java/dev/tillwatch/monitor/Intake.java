package dev.tillwatch.monitor;

import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows in: the ledger makes events of them, the audit notes what is recorded, and they are counted. */
final class Intake {

    private final SeenTransactions seen;
    private final Audit audit;
    private List<Transaction> taken = List.of();
    private long rowsRead;

    Intake(SeenTransactions seen, Audit audit) {
        this.seen = seen;
        this.audit = audit;
    }

    /** The rows of a poll, ascending; one that is the same object as in the poll before has not changed. */
    @SuppressWarnings("ReferenceEquality") // comparing what is the same object would cost what this saves
    void takeAll(List<Transaction> rows, Ledger ledger, List<Event> events) {
        int at = 0;
        for (Transaction row : rows) {
            while (at < taken.size() && taken.get(at).id() < row.id()) {
                at++;
            }
            if (at == taken.size() || taken.get(at) != row) {
                take(row, ledger, events);
            }
        }
        taken = List.copyOf(rows);
    }

    /** Rows of the past; gives the ids of those that a poll has met otherwise: which is newer is unknown, ask once more. */
    List<Long> takePast(List<Transaction> rows, Ledger ledger, List<Event> events) {
        List<Long> doubtful = new ArrayList<>();
        for (Transaction row : rows) {
            if (!seen.has(row.id())) {
                take(row, ledger, events);
            } else if (ledger.differs(row)) {
                doubtful.add(row.id());
            }
        }
        return doubtful;
    }

    /** A row as it is now. */
    void take(Transaction row, Ledger ledger, List<Event> events) {
        boolean known = seen.has(row.id());
        TransactionChanged change = ledger.note(row);
        if (change != null || !known) {
            rowsRead += 1 + row.items().size();
        }
        if (change == null && !known) {
            audit.met(row);
        }
        add(events, change);
    }

    /** A row that is not there any more. */
    void gone(long id, Ledger ledger, List<Event> events) {
        add(events, ledger.gone(id));
    }

    /** Transactions with their items that were new or had changed, each such time. */
    long rowsRead() {
        return rowsRead;
    }

    private void add(List<Event> events, @Nullable TransactionChanged change) {
        if (change != null) {
            events.add(change);
            audit.changed(change);
        }
    }
}
