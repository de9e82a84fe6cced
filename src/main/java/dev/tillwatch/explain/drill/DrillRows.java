package dev.tillwatch.explain.drill;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Made-up rows as the four detectors make them, with the facts that their sentences need. */
final class DrillRows {

    /** The day on which they all happen. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LOW = new BigDecimal("0.75");
    private static final BigDecimal HIGH = new BigDecimal("1.05");

    private DrillRows() {}

    /** A sale below its reference. */
    static Anomaly price(long id, Customer customer, String product, String sold, String reference) {
        BigDecimal paid = new BigDecimal(sold);
        BigDecimal usual = new BigDecimal(reference);
        LocalDateTime at = DAY.atTime(16, 31, 48).minusMinutes(id % 400);
        return anomaly(
                new AnomalyKey("price", "transaction", Long.toString(id)),
                at,
                List.of(
                        Fact.of("transaction", new Value.Id(id), RowRef.transaction(id)),
                        Fact.text("product", product),
                        Fact.of("sold", new Value.Money(paid), RowRef.transaction(id)),
                        Fact.of("reference", new Value.Money(usual)),
                        Fact.of("source", new Value.Code("catalogue")),
                        Fact.of("difference", new Value.Percent(difference(paid, usual), true)),
                        Fact.of("loss", new Value.Money(usual.subtract(paid))),
                        Fact.of("quantity", new Value.Count(1)),
                        Fact.person("customer", customer),
                        Fact.of("status", new Value.Code("success")),
                        Fact.of("time", new Value.Moment(at)),
                        Fact.of(
                                "accepted",
                                new Value.Range(
                                        new Value.Money(usual.multiply(LOW)), new Value.Money(usual.multiply(HIGH)))),
                        Fact.of("total", new Value.Money(paid))));
    }

    /** A day with few orders. */
    static Anomaly volume(int daysAgo, long orders, String expected) {
        LocalDate day = DAY.minusDays(daysAgo);
        BigDecimal usual = new BigDecimal(expected);
        return anomaly(
                new AnomalyKey("volume", "day", day.toString()),
                day.atStartOfDay(),
                List.of(
                        Fact.of("day", new Value.Day(day)),
                        Fact.of("orders", new Value.Count(orders), new RowRef(RowRef.Table.DAY, day.toString())),
                        Fact.of("expected", new Value.Decimal(usual)),
                        Fact.of("difference", new Value.Percent(difference(BigDecimal.valueOf(orders), usual), true)),
                        Fact.of(
                                "revenue",
                                new Value.Money(BigDecimal.valueOf(orders).multiply(new BigDecimal("5310")))),
                        Fact.of("expectedRevenue", new Value.Money(usual.multiply(new BigDecimal("5310")))),
                        Fact.of("dayType", new Value.Code("weekend")),
                        Fact.of("state", new Value.Code("complete")),
                        Fact.of("failedShare", percent("2.9"))));
    }

    /** Many orders of one customer within a minute. */
    static Anomaly burst(Customer customer, int count, int seconds) {
        LocalDateTime start = DAY.atTime(14, 20, 31).minusMinutes(customer.id() % 400);
        return anomaly(
                new AnomalyKey("burst", "episode", customer.id() + "@" + start),
                start,
                List.of(
                        Fact.person("customer", customer),
                        Fact.of("count", new Value.Count(count), RowRef.transaction(1), RowRef.transaction(2)),
                        Fact.of("span", new Value.Seconds(seconds)),
                        Fact.of("peak", new Value.Count(count - 2)),
                        Fact.of("peak60", new Value.Count(count)),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(start.plusSeconds(seconds))),
                        Fact.of("amount", new Value.Money(new BigDecimal(count * 2_050L))),
                        Fact.of("failedShare", percent("44.4")),
                        Fact.of("products", new Value.Count(1)),
                        Fact.of("minuteRule", new Value.Code("misses")),
                        Fact.of("limit", new Value.Count(5))));
    }

    /** Failed payments of one customer, then a success. */
    static Anomaly failed(Customer customer, int failed) {
        LocalDateTime start = DAY.atTime(11, 5).minusMinutes(customer.id() % 300);
        return anomaly(
                new AnomalyKey("failed", "cluster", customer.id() + "@" + start),
                start,
                List.of(
                        Fact.person("scope", customer),
                        Fact.of("failed", new Value.Count(failed)),
                        Fact.of("tries", new Value.Count(failed + 1), RowRef.transaction(3)),
                        Fact.of(
                                "rate",
                                new Value.Percent(
                                        HUNDRED.multiply(BigDecimal.valueOf(failed))
                                                .divide(BigDecimal.valueOf(failed + 1), 1, RoundingMode.HALF_UP),
                                        false)),
                        Fact.of("usual", percent("3.1")),
                        Fact.of("thenOk", new Value.Code("yes")),
                        Fact.of("then", new Value.Seconds(42)),
                        Fact.of("stake", new Value.Money(new BigDecimal(failed * 20_000L))),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(start.plusSeconds(414)))));
    }

    static Anomaly anomaly(AnomalyKey key, LocalDateTime at, List<Fact> facts) {
        return new Anomaly(key, at, Stage.CONFIRMED, Severity.HIGH, Severity.HIGH.score(.5), facts);
    }

    private static BigDecimal difference(BigDecimal is, BigDecimal usual) {
        return is.subtract(usual).multiply(HUNDRED).divide(usual, 1, RoundingMode.HALF_UP);
    }

    static Value percent(String percent) {
        return new Value.Percent(new BigDecimal(percent), false);
    }
}
