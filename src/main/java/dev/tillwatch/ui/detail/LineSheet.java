package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.EvidenceColumn.column;

import dev.tillwatch.format.Money;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import dev.tillwatch.ui.detail.EvidenceColumn.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the row's own transaction, its hits first, then other sales of the product, the most unusual first. */
final class LineSheet {

    private static final int FEW = 4;
    private static final List<EvidenceColumn> COLUMNS = List.of(
            column("evidence.time", 78, Kind.TEXT),
            column("evidence.txn", 54, Kind.ID),
            column("evidence.product", 0, Kind.TEXT),
            column("evidence.sold", 64, Kind.NUMBER),
            column("evidence.catalogue", 66, Kind.QUIET_NUMBER).onlyRoomy(),
            column("evidence.quantity", 26, Kind.NUMBER).onlyRoomy(),
            column("evidence.status", 68, Kind.STATUS));

    private LineSheet() {}

    static EvidenceSheet of(Row row, Behind behind, LocalDate today) {
        Set<String> hits = hitLines(row);
        List<EvidenceRow> own = new ArrayList<>();
        for (Transaction transaction : behind.own()) {
            for (LineItem line : transaction.items()) {
                own.add(line(transaction, line, hits.contains(Long.toString(line.id())), today));
            }
        }
        own.sort(Comparator.comparing((EvidenceRow line) -> !line.hit()));
        for (ProductSale sale : ProductSale.before(row, behind)) {
            own.add(line(sale.transaction(), sale.line(), false, today));
        }
        return new EvidenceSheet(COLUMNS, own, FEW);
    }

    private static Set<String> hitLines(Row row) {
        Set<String> hits = new HashSet<>();
        for (Fact fact : row.facts()) {
            if (fact.id().matches("line\\.\\d+\\.item") && fact.value() instanceof Value.Id id) {
                hits.add(Long.toString(id.id()));
            }
        }
        return hits;
    }

    private static EvidenceRow line(Transaction transaction, LineItem line, boolean hit, LocalDate today) {
        Set<RowRef> rows =
                Set.of(RowRef.transaction(transaction.id()), RowRef.item(line.id()), RowRef.product(line.productId()));
        Integer quantity = line.quantity();
        return new EvidenceRow(
                List.of(
                        time(transaction.at(), today),
                        Long.toString(transaction.id()),
                        OneLine.of(line.displayName()),
                        money(line.soldPrice()),
                        money(line.catalog() == null ? null : line.catalog().price()),
                        quantity == null ? Numbers.NONE : Numbers.count(quantity),
                        EvidenceCell.words(transaction.status())),
                rows,
                hit);
    }

    static String time(@Nullable LocalDateTime at, LocalDate today) {
        return at == null ? Numbers.NONE : Times.shortly(at, today);
    }

    static String money(@Nullable BigDecimal amount) {
        return amount == null ? Numbers.NONE : Money.exact(amount);
    }
}
