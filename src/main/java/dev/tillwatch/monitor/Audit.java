package dev.tillwatch.monitor;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed behind the feed's back, at any age: compares checksums of blocks of ids with those that the rows
 * had when they were last found as recorded, and reads a block again where they differ. It only says which transactions
 * are to be read again; the live poll reads them and tells the detectors. Used by one thread, {@link #changed} by all.
 */
final class Audit {

    /** Ranges looked at in one step. */
    private static final int MOST_TASKS = 16;

    private final SeenTransactions seen;
    private final Blocks transactions = new Blocks();
    private final Blocks items = new Blocks();

    Audit(SeenTransactions seen) {
        this.seen = seen;
    }

    /** Which ids exist for the audit: nothing above what has been read, nothing below what is loaded. */
    record Reach(IdRange transactions, IdRange items, LocalDateTime now) {}

    /** What one step found: transactions to be read again, and whether more is due already. */
    record Findings(Set<Long> suspects, boolean more) {}

    /** A transaction was recorded anew or is gone. */
    void changed(TransactionChanged change) {
        Transaction before = change.before();
        Transaction after = change.after();
        Transaction dated = after == null ? before : after;
        LocalDateTime at = dated == null ? null : dated.at();
        transactions.changed(change.transactionId(), at);
        for (Transaction each : new Transaction[] {before, after}) {
            if (each != null) {
                each.items().forEach(item -> items.changed(item.id(), at));
            }
        }
    }

    /** A transaction was read that is not shown. */
    void met(Transaction row) {
        transactions.changed(row.id(), row.at());
        row.items().forEach(item -> items.changed(item.id(), row.at()));
    }

    /** The shop is an older or another one: everything is due. */
    void hurry() {
        transactions.hurry();
        items.hurry();
    }

    /** Blocks within reach that wait to be compared with the record row by row. */
    int open(Reach reach) {
        return transactions.open(reach.transactions.to()) + items.open(reach.items.to());
    }

    /** Looks at some of what is due. */
    Findings step(AuditSource source, Reach reach, Predicate<Transaction> differs) throws ShopUnavailable {
        Set<Long> suspects = new TreeSet<>();
        boolean all = look(
                transactions,
                reach.transactions,
                reach.now,
                source::transactionSums,
                range -> readTransactions(source, range, reach.now, differs, suspects));
        all &= look(
                items,
                reach.items,
                reach.now,
                source::itemSums,
                range -> readItems(source, range, reach.now, suspects));
        return new Findings(suspects, !all);
    }

    /** Asks for the checksums of a range, or of its beginning. */
    private interface Summing {
        AuditSource.Sums of(IdRange range) throws ShopUnavailable;
    }

    /** Reads the rows of a range, or of its beginning; gives what was read. */
    private interface Reading {
        IdRange of(IdRange range) throws ShopUnavailable;
    }

    /** Whether all was looked at that is due. */
    private static boolean look(Blocks blocks, IdRange reach, LocalDateTime now, Summing summing, Reading reading)
            throws ShopUnavailable {
        List<Blocks.Task> tasks = blocks.due(now, reach);
        boolean all = tasks.size() <= MOST_TASKS;
        for (Blocks.Task task : first(tasks)) {
            List<IdRange> ranges = List.of(task.ids());
            if (!task.whole()) {
                AuditSource.Sums sums = summing.of(task.ids());
                all &= sums.ids().equals(task.ids());
                ranges = blocks.compare(sums, now);
            }
            all &= ranges.size() <= MOST_TASKS;
            for (IdRange range : first(ranges)) {
                all &= reading.of(range).equals(range);
            }
        }
        return all;
    }

    /** What is left is due in the next step. */
    private static <T> List<T> first(List<T> due) {
        return due.subList(0, Math.min(MOST_TASKS, due.size()));
    }

    private IdRange readTransactions(
            AuditSource source, IdRange wanted, LocalDateTime now, Predicate<Transaction> differs, Set<Long> suspects)
            throws ShopUnavailable {
        Map<Long, Long> before = transactions.changes(wanted);
        AuditSource.Checked<Transaction> checked = source.transactions(wanted);
        IdRange range = checked.ids();
        Set<Long> missing = new HashSet<>(seen.ids(range));
        Set<Long> found = new TreeSet<>();
        Map<Long, RowDates> dates = new HashMap<>();
        for (Transaction row : checked.rows()) {
            missing.remove(row.id());
            date(dates, row.id(), row.at());
            if (differs.test(row)) {
                found.add(row.id());
            }
        }
        found.addAll(missing);
        transactions.looked(range, now);
        if (found.isEmpty()) {
            transactions.agreed(range, checked.sums(), dates, before);
        }
        suspects.addAll(found);
        return range;
    }

    private IdRange readItems(AuditSource source, IdRange wanted, LocalDateTime now, Set<Long> suspects)
            throws ShopUnavailable {
        Map<Long, Long> before = items.changes(wanted);
        AuditSource.Checked<AuditSource.Item> checked = source.items(wanted);
        IdRange range = checked.ids();
        Set<Long> found = new TreeSet<>();
        for (AuditSource.Item item : checked.rows()) {
            if (isUnlike(item.transactionId(), item.line())) {
                found.add(item.transactionId());
            }
        }
        items.looked(range, now);
        if (found.isEmpty()) {
            items.agreed(range, checked.sums(), datesOf(checked.rows()), before);
        }
        suspects.addAll(found);
        return range;
    }

    /** Items are as old as their transactions; of those that are not shown no more is known than before. */
    private Map<Long, RowDates> datesOf(List<AuditSource.Item> rows) {
        Map<Long, RowDates> dates = new HashMap<>();
        Transaction of = null;
        for (AuditSource.Item item : rows) {
            if (of == null || of.id() != item.transactionId()) {
                of = seen.get(item.transactionId());
            }
            if (of != null) {
                date(dates, item.line().id(), of.at());
            }
        }
        return dates;
    }

    private static void date(Map<Long, RowDates> dates, long id, @Nullable LocalDateTime at) {
        dates.merge(BlockSum.blockOf(id), RowDates.NONE.with(at), (known, none) -> known.with(at));
    }

    /** Items of transactions that are not shown are nobody's. */
    private boolean isUnlike(long transaction, LineItem line) {
        return seen.isShown(transaction) && !seen.holds(transaction, line);
    }

    void save(DataOutput out) throws IOException {
        transactions.save(out);
        items.save(out);
    }

    void restore(DataInput in) throws IOException {
        transactions.restore(in);
        items.restore(in);
    }
}
