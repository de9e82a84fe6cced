package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import dev.tillwatch.usual.Basis;
import dev.tillwatch.usual.Comparison;
import dev.tillwatch.usual.Offered;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as they are asked about once what is usual beside them is known. */
final class Compared {

    private static final LocalDateTime BEFORE = LocalDateTime.of(2025, 3, 12, 9, 30);
    private static final LocalDateTime LAST = LocalDateTime.of(2025, 9, 2, 11, 5);

    private Compared() {}

    /** The row with the comparisons that a row of its detector has. */
    static Row with(Row row) {
        return row.with(Offered.of(row, lines(row)));
    }

    private static List<Comparison> lines(Row row) {
        List<Comparison> lines = new ArrayList<>();
        if (row.fact("orders").isPresent()) {
            lines.add(line(
                    "weekday",
                    row.fact("orders").orElse(null),
                    usual("usualWeekdayOrders", new Value.Range(new Value.Count(1980), new Value.Count(2104))),
                    Basis.Things.DAYS));
            lines.add(anomalies("shop.before", "raisedBefore", 3, Map.of()));
            return lines;
        }
        boolean person = row.facts().stream().anyMatch(fact -> fact.value() instanceof Value.Person);
        if (person) {
            lines.add(line(
                    "orders",
                    local("ordersNow", new Value.Count(12)),
                    usual("usualOrders", new Value.Decimal(new BigDecimal("2.7"))),
                    Basis.Things.ORDERS));
            lines.add(line(
                    "basket",
                    row.fact("total").orElse(null),
                    usual("usualBasket", money("1380.00")),
                    Basis.Things.ORDERS));
            lines.add(line(
                    "failedShare",
                    row.fact("failedShare").orElse(null),
                    usual("usualFailedShare", new Value.Percent(new BigDecimal("2.4"), false)),
                    Basis.Things.ORDERS));
        }
        if (row.fact("sold").isPresent()) {
            lines.add(line(
                    "price",
                    row.fact("sold").orElse(null),
                    usual("usualPrice", new Value.Range(of(row, "0.95"), of(row, "0.99"))),
                    Basis.Things.SALES));
        }
        lines.add(anomalies(person ? "customer.before" : "shop.before", "raisedBefore", 2, Map.of()));
        if (person) {
            lines.add(anomalies("customer.elsewhere", "raisedElsewhere", 4, Map.of("price", 1, "volume", 3)));
        }
        return lines;
    }

    private static Comparison line(String id, @Nullable Fact now, Fact usual, Basis.Things what) {
        return new Comparison(id, now, usual, new Basis(what, 41, BEFORE, Map.of()));
    }

    private static Comparison anomalies(String id, String fact, long count, Map<String, Integer> parts) {
        return new Comparison(
                id,
                Fact.computed(fact, new Value.Count(count), "anomalies of the same", List.of()),
                null,
                new Basis(Basis.Things.ANOMALIES, count, LAST, parts));
    }

    private static Fact usual(String id, Value value) {
        return Fact.computed(id, value, "from what was before", List.of(RowRef.transaction(31_415)));
    }

    private static Fact local(String id, Value value) {
        return new Fact(id, value, "", List.of(), Privacy.LOCAL);
    }

    /** Others paid a little less than the reference. */
    private static Value of(Row row, String part) {
        return row.fact("reference")
                .map(Fact::value)
                .filter(Value.Money.class::isInstance)
                .map(value -> ((Value.Money) value).amount().multiply(new BigDecimal(part)))
                .<Value>map(Value.Money::new)
                .orElse(money("47500.00"));
    }

    private static Value money(String amount) {
        return new Value.Money(new BigDecimal(amount));
    }
}
