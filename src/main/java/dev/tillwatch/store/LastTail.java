package dev.tillwatch.store;

import dev.tillwatch.model.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The newest rows as last read and what was made of them: what is read again unchanged is not put together again. */
final class LastTail {

    private record Made(RawTransaction row, List<RawItem> items, Transaction transaction) {
        boolean isOf(RawTransaction read, List<RawItem> readItems) {
            return row.equals(read) && items.equals(readItems);
        }
    }

    private Map<Long, Made> made = Map.of();
    private long catalogVersion = -1;

    /** The rows that have to be put together; nothing before is of use once the catalog has changed. */
    RawRows changed(RawRows rows, long version) {
        if (version != catalogVersion) {
            made = Map.of();
        }
        RawRows changed = new RawRows();
        rows.forEach((row, items) -> {
            Made known = made.get(row.id());
            if (known == null || !known.isOf(row, items)) {
                changed.transactions().add(row);
                changed.items().addAll(items);
            }
        });
        return changed;
    }

    /** All rows as transactions, the same object where nothing changed; {@code assembled} are those that had. */
    List<Transaction> put(RawRows rows, List<Transaction> assembled, long version) {
        Map<Long, Transaction> fresh = new HashMap<>();
        assembled.forEach(transaction -> fresh.put(transaction.id(), transaction));
        Map<Long, Made> next = new HashMap<>();
        List<Transaction> all = new ArrayList<>(rows.transactions().size());
        rows.forEach((row, items) -> {
            Transaction transaction = fresh.get(row.id());
            Made one = transaction == null
                    ? Objects.requireNonNull(made.get(row.id()))
                    : new Made(row, List.copyOf(items), transaction);
            next.put(row.id(), one);
            all.add(one.transaction());
        });
        made = next;
        catalogVersion = version;
        return all;
    }
}
