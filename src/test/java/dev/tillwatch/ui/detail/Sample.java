package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Rows as the four detectors find them, one and more of each. */
public final class Sample {

    public static final LocalDate TODAY = LocalDate.of(2025, 9, 16);
    public static final LocalDateTime NOW = TODAY.atTime(16, 42, 58);
    public static final Customer ALICE = new Customer(1, "Alice Johnson");
    public static final Customer QUENTIN = new Customer(17, "Quentin Fox");
    public static final Customer DAVID = new Customer(4, "David Williams");
    public static final long LAPTOP_SALE = 748270;

    private Sample() {}

    public static Anomaly laptop() {
        return price(LAPTOP_SALE, "Laptop", ALICE);
    }

    public static Anomaly price(long id, String product, Customer customer) {
        RowRef line = RowRef.item(id * 10);
        return new Anomaly(
                new AnomalyKey("price", "transaction", Long.toString(id)),
                TODAY.atTime(16, 31, 48),
                Stage.CONFIRMED,
                Severity.CRITICAL,
                96,
                List.of(
                        Fact.of("transaction", new Value.Id(id), RowRef.transaction(id)),
                        Fact.text("product", product, line, RowRef.product("prod001")),
                        Fact.of("sold", money("500.00"), line),
                        Fact.of("reference", money("50000.00"), RowRef.product("prod001")),
                        Fact.of("source", new Value.Code("catalogue")),
                        Fact.computed(
                                "difference", percent("-99.0", true), "(sold − reference) / reference", List.of(line)),
                        Fact.computed("loss", money("49500.00"), "(reference − sold) × quantity", List.of(line)),
                        Fact.of("quantity", new Value.Count(1), line),
                        Fact.person("customer", customer),
                        Fact.of("status", new Value.Code("success")),
                        Fact.of("time", new Value.Moment(TODAY.atTime(16, 31, 48))),
                        Fact.computed(
                                "accepted",
                                new Value.Range(money("37500.00"), money("52500.00")),
                                "0.75 × reference to 1.05 × reference",
                                List.of(RowRef.product("prod001"))),
                        Fact.of("total", money("1000.00"), RowRef.transaction(id)),
                        Fact.of("line.0.item", new Value.Id(id * 10)),
                        Fact.text("line.0.productId", "prod001"),
                        Fact.text("line.0.product", product),
                        Fact.of("line.0.quantity", new Value.Count(1)),
                        Fact.of("line.0.reference", money("50000.00")),
                        Fact.of("line.0.sold", money("500.00"))));
    }

    /** What was raised of Alice before her laptop. */
    static List<Anomaly> raisedBefore() {
        return List.of(
                raisedBefore("price", "transaction", 3),
                raisedBefore("burst", "episode", 2),
                raisedBefore("failed", "cluster", 5),
                raisedBefore("failed", "cluster", 6));
    }

    private static Anomaly raisedBefore(String detector, String kind, int daysAgo) {
        return new Anomaly(
                new AnomalyKey(detector, kind, "before-" + daysAgo),
                TODAY.minusDays(daysAgo).atTime(16, 31),
                Stage.CONFIRMED,
                Severity.LOW,
                5,
                List.of(Fact.person("customer", ALICE)));
    }

    public static Anomaly lowDay() {
        return day(TODAY.minusDays(10), 1012, "4921356.00", Stage.CONFIRMED);
    }

    public static Anomaly runningDay() {
        return day(TODAY, 318, "1458399.00", Stage.IN_PROGRESS);
    }

    private static Anomaly day(LocalDate date, long orders, String revenue, Stage stage) {
        return new Anomaly(
                new AnomalyKey("volume", "day", date.toString()),
                date.atStartOfDay(),
                stage,
                Severity.CRITICAL,
                91,
                dayFacts(date, orders, revenue, stage != Stage.IN_PROGRESS));
    }

    /** A day within its range. */
    static Observation usualDay(LocalDate date, long orders) {
        return new Observation(
                new AnomalyKey("volume", "day", date.toString()),
                date.atStartOfDay(),
                true,
                dayFacts(date, orders, "11512889.00", true));
    }

    private static List<Fact> dayFacts(LocalDate date, long orders, String revenue, boolean complete) {
        RowRef day = new RowRef(RowRef.Table.DAY, date.toString());
        return List.of(
                Fact.of("day", new Value.Day(date), day),
                Fact.of("orders", new Value.Count(orders), day),
                Fact.computed(
                        "expected",
                        new Value.Decimal(new BigDecimal("2051.0")),
                        "orders of all days / days",
                        List.of()),
                Fact.computed("difference", percent("-50.7", true), "(orders − average) / average", List.of(day)),
                Fact.of("revenue", money(revenue), day),
                Fact.of("expectedRevenue", money("11614950.00")),
                Fact.of("basket", money("4863.00"), day),
                Fact.of("dayType", new Value.Code("weekend")),
                Fact.of("state", new Value.Code(complete ? "complete" : "in-progress")),
                Fact.of("failedShare", percent("2.9", false), day));
    }

    public static Row[] saturdays() {
        List<Row> rows = new ArrayList<>();
        rows.add(lowDay());
        for (int week = 1; week <= 10; week++) {
            rows.add(usualDay(TODAY.minusDays(10 + 7L * week), 2323 + 17L * week));
        }
        return rows.toArray(new Row[0]);
    }

    public static Anomaly burst() {
        List<RowRef> rows =
                LongStream.range(748281, 748290).mapToObj(RowRef::transaction).toList();
        RowRef[] all = rows.toArray(new RowRef[0]);
        LocalDateTime start = TODAY.atTime(16, 31, 38);
        return new Anomaly(
                new AnomalyKey("burst", "episode", "17@748281"),
                start,
                Stage.CONFIRMED,
                Severity.CRITICAL,
                88,
                List.of(
                        Fact.person("customer", QUENTIN),
                        Fact.of("count", new Value.Count(9), all),
                        Fact.computed("span", new Value.Seconds(41), "last − first", rows),
                        Fact.of("peak", new Value.Count(5)),
                        Fact.of("peak60", new Value.Count(9)),
                        Fact.of("start", new Value.Moment(start), all[0]),
                        Fact.of("end", new Value.Moment(start.plusSeconds(41)), all[8]),
                        Fact.of("amount", money("18450.00"), all),
                        Fact.of("failedShare", percent("44.4", false), all[2], all[5], all[6], all[8]),
                        Fact.of("products", new Value.Count(1)),
                        Fact.of("minuteRule", new Value.Code("misses")),
                        Fact.of("limit", new Value.Count(5))));
    }

    public static Anomaly cluster() {
        List<RowRef> rows =
                LongStream.range(748297, 748305).mapToObj(RowRef::transaction).toList();
        LocalDateTime start = TODAY.atTime(16, 32);
        return new Anomaly(
                new AnomalyKey("failed", "cluster", "4@748297"),
                start,
                Stage.CONFIRMED,
                Severity.CRITICAL,
                84,
                List.of(
                        Fact.person("scope", DAVID),
                        Fact.of("failed", new Value.Count(7), rows.subList(0, 7).toArray(new RowRef[0])),
                        Fact.of("tries", new Value.Count(8), rows.toArray(new RowRef[0])),
                        Fact.computed("rate", percent("87.5", false), "failed / tries", rows),
                        Fact.of("usual", percent("3.1", false)),
                        Fact.of("thenOk", new Value.Code("yes")),
                        Fact.of("then", new Value.Seconds(42), rows.get(7)),
                        Fact.of("stake", money("140000.00"), rows.subList(0, 7).toArray(new RowRef[0])),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(start.plusSeconds(414)))));
    }

    private static Value money(String amount) {
        return new Value.Money(new BigDecimal(amount));
    }

    private static Value percent(String percent, boolean signed) {
        return new Value.Percent(new BigDecimal(percent), signed);
    }
}
