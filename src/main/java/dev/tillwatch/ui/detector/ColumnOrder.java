package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Turns the sorted columns of a table into an order of rows; what has no value comes last in either direction. */
final class ColumnOrder {

    /** What a column is sorted by; kept as its user data. */
    interface Key extends Function<Entry, @Nullable Value> {}

    static final Key BY_SCORE = entry -> entry.state()
            .judged()
            .map(Anomaly::score)
            .<Value>map(score -> new Value.Decimal(BigDecimal.valueOf(score)))
            .orElse(null);

    private ColumnOrder() {}

    static Key byFact(String fact) {
        return entry -> entry.row().fact(fact).map(found -> found.value()).orElse(null);
    }

    static Comparator<Entry> of(List<? extends TableColumn<Entry, ?>> sorted) {
        return sorted.stream()
                .filter(column -> column.getUserData() instanceof Key)
                .map(column -> by((Key) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .reduce((first, next) -> first.thenComparing(next))
                .orElse(TableModel.NEWEST_FIRST);
    }

    private static Comparator<Entry> by(Key key, boolean descending) {
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
