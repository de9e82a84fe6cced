package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.monitor.FoundRows;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Turns the sorted columns of a table into an order of rows; what has no value comes last in either direction. */
final class ColumnOrder {

    /** What a column is sorted by; kept as its user data. */
    interface Key extends Function<Row, @Nullable Value> {}

    static final Key BY_SCORE = row -> Entry.judged(row)
            .map(Anomaly::score)
            .<Value>map(score -> new Value.Decimal(BigDecimal.valueOf(score)))
            .orElse(null);

    private ColumnOrder() {}

    static Key byFact(String fact) {
        return row -> row.fact(fact).map(found -> found.value()).orElse(null);
    }

    /** A total order; {@link FoundRows#NEWEST_FIRST} itself where the table is sorted by its own time. */
    static Comparator<Row> of(TableSpec spec, List<? extends TableColumn<Entry, ?>> sorted) {
        if (sorted.size() == 1 && isNewestFirst(spec, sorted.getFirst())) {
            return FoundRows.NEWEST_FIRST;
        }
        return sorted.stream()
                .filter(column -> column.getUserData() instanceof Key)
                .map(column -> by((Key) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .reduce((first, next) -> first.thenComparing(next))
                .map(order -> order.thenComparing(FoundRows.NEWEST_FIRST))
                .orElse(FoundRows.NEWEST_FIRST);
    }

    /** The time column that a table is sorted by at first is the moment its rows are about. */
    private static boolean isNewestFirst(TableSpec spec, TableColumn<Entry, ?> column) {
        return spec.sortedBy().equals(column.getId())
                && column.getSortType() == TableColumn.SortType.DESCENDING
                && spec.columns().stream()
                        .anyMatch(each -> each.fact().equals(spec.sortedBy()) && each.kind() == Column.Kind.TIME);
    }

    private static Comparator<Row> by(Key key, boolean descending) {
        Comparator<Value> values = descending ? ValueOrder.NATURAL.reversed() : ValueOrder.NATURAL;
        return (left, right) -> {
            Value a = key.apply(left);
            Value b = key.apply(right);
            if (a == null || b == null || ValueOrder.isNothing(a) || ValueOrder.isNothing(b)) {
                return Boolean.compare(ValueOrder.isNothing(a), ValueOrder.isNothing(b));
            }
            return values.compare(a, b);
        };
    }
}
