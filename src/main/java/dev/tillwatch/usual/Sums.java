package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sums over orders that comparisons are made of. */
final class Sums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sums() {}

    /** The failed ones of all, in percent; nothing of nothing. */
    static Optional<Value> failedShare(List<Transaction> orders) {
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        long failed =
                orders.stream().filter(order -> order.status() == Status.FAILED).count();
        return Optional.of(new Value.Percent(
                HUNDRED.multiply(BigDecimal.valueOf(failed))
                        .divide(BigDecimal.valueOf(orders.size()), 1, RoundingMode.HALF_UP),
                false));
    }

    /** The order value in the middle; nothing where no total is known. */
    static Optional<Value> middle(List<Transaction> orders) {
        List<BigDecimal> totals = orders.stream()
                .map(Transaction::total)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return totals.isEmpty() ? Optional.empty() : Optional.of(new Value.Money(totals.get(totals.size() / 2)));
    }

    static List<RowRef> rows(List<Transaction> orders) {
        return orders.stream().map(order -> RowRef.transaction(order.id())).toList();
    }

    /** A figure for the analyst's eyes: it would be taken for the row's own. */
    static Fact local(String id, Value value, String formula, List<RowRef> rows) {
        return new Fact(id, value, formula, rows, Privacy.LOCAL);
    }
}
