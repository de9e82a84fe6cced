package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.EvidenceColumn.column;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.ui.detail.EvidenceColumn.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transactions as evidence, oldest first, with the seconds that passed since the one before. */
final class TransactionSheet {

    private static final List<EvidenceColumn> COLUMNS = List.of(
            column("evidence.time", 74, Kind.TEXT),
            column("evidence.transaction", 72, Kind.ID),
            column("evidence.gap", 40, Kind.NUMBER).onlyRoomy(),
            column("evidence.items", 0, Kind.TEXT),
            column("evidence.amount", 72, Kind.NUMBER),
            column("evidence.status", 70, Kind.STATUS));
    private static final long LONGEST_GAP = 86_400;

    private TransactionSheet() {}

    /** All of them, at most {@code few} before "Show all". */
    static EvidenceSheet of(List<Transaction> transactions, int few, LocalDate today) {
        List<Transaction> byTime = new ArrayList<>(transactions);
        byTime.sort(Comparator.comparing(Transaction::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Transaction::id));
        List<EvidenceRow> rows = new ArrayList<>();
        LocalDateTime before = null;
        for (Transaction transaction : byTime) {
            rows.add(row(transaction, before, today));
            before = transaction.at();
        }
        return new EvidenceSheet(COLUMNS, rows, few);
    }

    private static EvidenceRow row(Transaction transaction, @Nullable LocalDateTime before, LocalDate today) {
        Set<RowRef> refs = new HashSet<>();
        refs.add(RowRef.transaction(transaction.id()));
        refs.add(RowRef.customer(transaction.customer().id()));
        for (LineItem item : transaction.items()) {
            refs.add(RowRef.item(item.id()));
        }
        return new EvidenceRow(
                List.of(
                        LineSheet.time(transaction.at(), today),
                        Long.toString(transaction.id()),
                        gap(before, transaction.at()),
                        items(transaction.items()),
                        LineSheet.money(transaction.total()),
                        EvidenceCell.words(transaction.status())),
                refs,
                false);
    }

    private static String gap(@Nullable LocalDateTime before, @Nullable LocalDateTime at) {
        if (before == null || at == null) {
            return Numbers.NONE;
        }
        long seconds = Duration.between(before, at).toSeconds();
        return seconds > LONGEST_GAP ? ">1 d" : "+" + Numbers.count(seconds);
    }

    /** "2 × Keyboard +1": the first line, and how many more. */
    static String items(List<LineItem> items) {
        if (items.isEmpty()) {
            return Numbers.NONE;
        }
        LineItem first = items.getFirst();
        Integer quantity = first.quantity();
        String name = OneLine.of(first.displayName());
        String shown = quantity == null ? name : quantity + " × " + name;
        return items.size() == 1 ? shown : shown + " +" + (items.size() - 1);
    }
}
