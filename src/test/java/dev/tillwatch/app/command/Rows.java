package dev.tillwatch.app.command;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the four detectors give them, written by hand. */
final class Rows {

    /** A line of a price row: what was sold for how much, and the catalog's price. */
    record Line(long item, String productId, @Nullable String product, String sold, String catalog) {}

    private Rows() {}

    static Anomaly price(long id, @Nullable String customer, @Nullable String at, Line... lines) {
        List<Fact> facts = new ArrayList<>();
        Line worst = lines[0];
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            worst = distance(line).compareTo(distance(worst)) > 0 ? line : worst;
            String prefix = "line." + i + ".";
            facts.add(Fact.of(prefix + "item", new Value.Id(line.item())));
            facts.add(Fact.text(prefix + "productId", line.productId()));
            if (line.product() != null) {
                facts.add(Fact.text(prefix + "product", line.product()));
            }
            facts.add(Fact.text(prefix + "catalogName", "Catalog name"));
            facts.add(Fact.of(prefix + "quantity", new Value.Count(2)));
            facts.add(Fact.of(prefix + "sold", money(line.sold())));
            facts.add(Fact.of(prefix + "reference", money(line.catalog())));
            facts.add(Fact.of(prefix + "difference", difference(line)));
        }
        facts.add(Fact.of("transaction", new Value.Id(id)));
        facts.add(Fact.person("customer", new Customer(17, customer)));
        facts.add(Fact.of("time", moment(at)));
        facts.add(Fact.of("sold", money(worst.sold())));
        facts.add(Fact.of("reference", money(worst.catalog())));
        BigDecimal percent = distance(worst);
        Severity severity = percent.compareTo(BigDecimal.valueOf(50)) > 0
                ? Severity.CRITICAL
                : percent.compareTo(BigDecimal.valueOf(25)) >= 0 ? Severity.HIGH : Severity.MEDIUM;
        return row("price", "transaction", Long.toString(id), severity, facts);
    }

    static Anomaly day(String day, long orders, @Nullable String revenue) {
        List<Fact> facts = List.of(
                Fact.of("day", new Value.Day(LocalDate.parse(day))),
                Fact.of("orders", new Value.Count(orders)),
                Fact.of("revenue", revenue == null ? new Value.Absent() : money(revenue)));
        return row("volume", "day", day, Severity.LOW, facts);
    }

    static Anomaly minute(long customer, String minute, long count) {
        List<Fact> facts = List.of(
                Fact.person("customer", new Customer(customer, "Asha")),
                Fact.of("minute", moment(minute)),
                Fact.of("count", new Value.Count(count)));
        return row("burst", "minute", customer + "@" + minute, Severity.HIGH, facts);
    }

    static Anomaly episode() {
        return row("burst", "episode", "17@x", Severity.HIGH, List.of());
    }

    static Anomaly failed(long id, @Nullable String at, @Nullable String... products) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("transaction", new Value.Id(id)));
        facts.add(Fact.of("time", moment(at)));
        facts.add(Fact.person("customer", new Customer(17, "Asha")));
        facts.add(Fact.of("amount", id % 2 == 0 ? money("500.00") : new Value.Absent()));
        for (int i = 0; i < products.length; i++) {
            String product = products[i];
            facts.add(
                    product == null
                            ? Fact.of("item." + i + ".product", new Value.Absent())
                            : Fact.text("item." + i + ".product", product));
        }
        return row("failed", "transaction", Long.toString(id), Severity.LOW, facts);
    }

    private static Anomaly row(String detector, String kind, String id, Severity severity, List<Fact> facts) {
        AnomalyKey key = new AnomalyKey(detector, kind, id);
        return new Anomaly(key, null, Stage.CONFIRMED, severity, severity.score(0.5), facts);
    }

    private static Value difference(Line line) {
        BigDecimal catalog = new BigDecimal(line.catalog());
        if (catalog.signum() == 0) {
            return new Value.Absent();
        }
        BigDecimal percent = new BigDecimal(line.sold())
                .subtract(catalog)
                .movePointRight(2)
                .divide(catalog, 1, RoundingMode.HALF_UP);
        return new Value.Percent(percent, true);
    }

    private static BigDecimal distance(Line line) {
        return difference(line) instanceof Value.Percent known ? known.percent().abs() : BigDecimal.ZERO;
    }

    private static Value money(String amount) {
        return new Value.Money(new BigDecimal(amount));
    }

    private static Value moment(@Nullable String at) {
        return at == null ? new Value.Absent() : new Value.Moment(LocalDateTime.parse(at));
    }
}
