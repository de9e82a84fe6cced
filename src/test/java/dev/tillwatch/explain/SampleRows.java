package dev.tillwatch.explain;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the four detectors make them, for tests of sentences, prompts and panes. */
public final class SampleRows {

    public static final LocalDate TODAY = LocalDate.of(2025, 9, 16);
    public static final LocalDateTime NOW = TODAY.atTime(16, 42, 58);
    public static final Customer ALICE = new Customer(1, "Alice Johnson");
    public static final Customer QUENTIN = new Customer(17, "Quentin Fox");
    public static final Customer DAVID = new Customer(4, "David Williams");

    private SampleRows() {}

    /** A line that is outside its range. */
    public record Line(@Nullable String product, String sold, String reference, int quantity) {}

    /** "Laptop sold 99.0 % below its reference". */
    public static Anomaly laptop() {
        return price(748284, ALICE, TODAY.atTime(16, 31, 48), Severity.CRITICAL, line("Laptop", "500.00", "50000.00"));
    }

    public static Line line(@Nullable String product, String sold, String reference) {
        return new Line(product, sold, reference, 1);
    }

    /** The first line is taken for the worst. */
    public static Anomaly price(
            long id, Customer customer, @Nullable LocalDateTime at, Severity severity, Line... lines) {
        List<Fact> facts = new ArrayList<>();
        Line worst = lines[0];
        BigDecimal reference = new BigDecimal(worst.reference());
        facts.add(Fact.of("transaction", new Value.Id(id), RowRef.transaction(id)));
        facts.add(Fact.text("product", worst.product() == null ? "Catalog name" : worst.product()));
        if (lines.length > 1) {
            facts.add(Fact.of("more", new Value.Count(lines.length - 1)));
        }
        facts.add(Fact.of("sold", money(worst.sold()), RowRef.transaction(id)));
        facts.add(Fact.of("reference", money(worst.reference())));
        facts.add(Fact.of("source", new Value.Code("catalogue")));
        facts.add(Fact.of("difference", difference(worst)));
        facts.add(Fact.of(
                "loss",
                new Value.Money(reference
                        .subtract(new BigDecimal(worst.sold()))
                        .multiply(BigDecimal.valueOf(worst.quantity())))));
        facts.add(Fact.of("quantity", new Value.Count(worst.quantity())));
        facts.add(Fact.person("customer", customer));
        facts.add(Fact.of("status", new Value.Code("success")));
        facts.add(Fact.of("time", at == null ? new Value.Absent() : new Value.Moment(at)));
        facts.add(Fact.of("accepted", accepted(reference)));
        facts.add(Fact.of("total", money("1000.00")));
        for (int i = 0; i < lines.length; i++) {
            facts.addAll(lineFacts("line." + i + ".", lines[i]));
        }
        return new Anomaly(key("price", "transaction", id), at, Stage.CONFIRMED, severity, severity.score(.5), facts);
    }

    private static List<Fact> lineFacts(String prefix, Line line) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(prefix + "item", new Value.Id(1)));
        facts.add(Fact.text(prefix + "productId", "prod"));
        if (line.product() != null) {
            facts.add(Fact.text(prefix + "product", line.product()));
        }
        facts.add(Fact.text(prefix + "catalogName", "Catalog name"));
        facts.add(Fact.of(prefix + "quantity", new Value.Count(line.quantity())));
        facts.add(Fact.of(prefix + "sold", money(line.sold())));
        facts.add(Fact.of(prefix + "reference", money(line.reference())));
        facts.add(Fact.of(prefix + "difference", difference(line)));
        return facts;
    }

    private static Value difference(Line line) {
        BigDecimal reference = new BigDecimal(line.reference());
        if (reference.signum() == 0) {
            return new Value.Absent();
        }
        BigDecimal percent = new BigDecimal(line.sold())
                .subtract(reference)
                .multiply(BigDecimal.valueOf(100))
                .divide(reference, 1, RoundingMode.HALF_UP);
        return new Value.Percent(percent, true);
    }

    private static Value accepted(BigDecimal reference) {
        return new Value.Range(
                new Value.Money(reference.multiply(new BigDecimal("0.75"))),
                new Value.Money(reference.multiply(new BigDecimal("1.05"))));
    }

    /** A low day, or one that still runs. */
    public static Anomaly day(LocalDate day, long orders, String revenue, boolean complete) {
        return new Anomaly(
                new AnomalyKey("volume", "day", day.toString()),
                day.atStartOfDay(),
                complete ? Stage.CONFIRMED : Stage.IN_PROGRESS,
                Severity.HIGH,
                60,
                List.of(
                        Fact.of("day", new Value.Day(day)),
                        Fact.of("orders", new Value.Count(orders), new RowRef(RowRef.Table.DAY, day.toString())),
                        Fact.of("expected", new Value.Decimal(new BigDecimal("2051"))),
                        Fact.of("difference", new Value.Percent(new BigDecimal("-50.7"), true)),
                        Fact.of("revenue", money(revenue)),
                        Fact.of("expectedRevenue", money("11614950.00")),
                        Fact.of("dayType", new Value.Code("weekend")),
                        Fact.of("state", new Value.Code(complete ? "complete" : "in-progress")),
                        Fact.of("failedShare", percent("2.9"))));
    }

    /** Nine transactions in 41 s across a change of minute. */
    public static Anomaly burst() {
        return burst(QUENTIN, TODAY.atTime(16, 31, 38), "misses");
    }

    public static Anomaly burst(Customer customer, LocalDateTime start, String minuteRule) {
        return new Anomaly(
                new AnomalyKey("burst", "episode", customer.id() + "@" + start),
                start,
                Stage.CONFIRMED,
                Severity.CRITICAL,
                88,
                List.of(
                        Fact.person("customer", customer),
                        Fact.of("count", new Value.Count(9), RowRef.transaction(1), RowRef.transaction(2)),
                        Fact.of("span", new Value.Seconds(41)),
                        Fact.of("peak", new Value.Count(5)),
                        Fact.of("peak60", new Value.Count(9)),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(start.plusSeconds(41))),
                        Fact.of("amount", money("18450.00")),
                        Fact.of("failedShare", percent("44.4")),
                        Fact.of("products", new Value.Count(1)),
                        Fact.of("minuteRule", new Value.Code(minuteRule)),
                        Fact.of("limit", new Value.Count(5))));
    }

    /** A hit of the classic minute rule. */
    public static Anomaly minute(Customer customer, LocalDateTime minute, long count) {
        return new Anomaly(
                new AnomalyKey("burst", "minute", customer.id() + "@" + minute),
                minute,
                Stage.CONFIRMED,
                Severity.HIGH,
                60,
                List.of(
                        Fact.person("customer", customer),
                        Fact.of("minute", new Value.Moment(minute)),
                        Fact.of("count", new Value.Count(count))));
    }

    /** Seven failures of a customer, then a success. */
    public static Anomaly cluster() {
        return cluster(
                Fact.person("scope", DAVID),
                Fact.of("failed", new Value.Count(7)),
                Fact.of("tries", new Value.Count(8), RowRef.transaction(748299)),
                Fact.of("rate", percent("87.5")),
                Fact.of("usual", percent("3.1")),
                Fact.of("thenOk", new Value.Code("yes")),
                Fact.of("then", new Value.Seconds(42)),
                Fact.of("stake", money("140000.00")),
                Fact.of("start", new Value.Moment(TODAY.atTime(16, 32, 0))),
                Fact.of("end", new Value.Moment(TODAY.atTime(16, 38, 54))));
    }

    /** An hour in which payments failed widely. */
    public static Anomaly hour() {
        return cluster(
                Fact.of(
                        "scope",
                        new Value.Range(new Value.Moment(TODAY.atTime(13, 0)), new Value.Moment(TODAY.atTime(14, 0)))),
                Fact.of("failed", new Value.Count(31)),
                Fact.of("tries", new Value.Count(164), RowRef.transaction(700000)),
                Fact.of("rate", percent("18.9")),
                Fact.of("usual", percent("2.8")),
                Fact.of("thenOk", new Value.Absent()),
                Fact.of("stake", money("286400.00")),
                Fact.of("start", new Value.Moment(TODAY.atTime(13, 0))),
                Fact.of("end", new Value.Moment(TODAY.atTime(14, 0))));
    }

    private static Anomaly cluster(Fact... facts) {
        Value start = Arrays.stream(facts)
                .filter(fact -> fact.id().equals("start"))
                .findFirst()
                .orElseThrow()
                .value();
        LocalDateTime at = ((Value.Moment) start).at();
        return new Anomaly(
                new AnomalyKey("failed", "cluster", at.toString()),
                at,
                Stage.CONFIRMED,
                Severity.HIGH,
                Severity.HIGH.score(.5),
                List.of(facts));
    }

    /** A failed transaction; a product may have no name. */
    public static Observation failed(
            Customer customer, @Nullable LocalDateTime at, List<? extends @Nullable String> products) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("time", at == null ? new Value.Absent() : new Value.Moment(at)));
        facts.add(Fact.of("transaction", new Value.Id(748301)));
        facts.add(Fact.person("customer", customer));
        facts.add(Fact.of("items", new Value.Count(products.size())));
        facts.add(Fact.of("amount", money("20000.00")));
        facts.add(Fact.of("inCluster", new Value.Code("yes")));
        for (int i = 0; i < products.size(); i++) {
            String product = products.get(i);
            facts.add(
                    product == null
                            ? Fact.of("item." + i + ".product", new Value.Absent())
                            : Fact.text("item." + i + ".product", product));
        }
        return new Observation(key("failed", "transaction", 748301), at, true, facts);
    }

    private static AnomalyKey key(String detector, String kind, long id) {
        return new AnomalyKey(detector, kind, Long.toString(id));
    }

    private static Value money(String amount) {
        return new Value.Money(new BigDecimal(amount));
    }

    private static Value percent(String percent) {
        return new Value.Percent(new BigDecimal(percent), false);
    }
}
