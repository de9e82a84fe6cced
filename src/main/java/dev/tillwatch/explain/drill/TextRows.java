package dev.tillwatch.explain.drill;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Made-up rows with a text from outside in each place that they have for one: product, city, calendar, event. */
final class TextRows {

    private static final int PLACES = 3;

    private TextRows() {}

    /** A product or a city whose payments are declined, or one failed payment for a product. */
    static Row declined(int i, Customer customer, String text) {
        return switch (i % PLACES) {
            case 0 -> alert(i, "product", text);
            case 1 -> alert(i, "city", text);
            default -> payment(i, customer, text);
        };
    }

    private static Anomaly alert(int i, String scope, String text) {
        LocalDateTime start = DrillRows.DAY.atTime(9, 10).plusMinutes(i);
        return DrillRows.anomaly(
                new AnomalyKey("failed", "alert", scope + i),
                start,
                List.of(
                        Fact.of("scope", new Value.Code(scope)),
                        Fact.text(scope, text),
                        Fact.of("pattern", new Value.Code("failure")),
                        Fact.of("start", new Value.Moment(start)),
                        Fact.of("end", new Value.Moment(start.plusMinutes(44))),
                        Fact.of("failed", new Value.Count(12 + i), RowRef.transaction(5)),
                        Fact.of("tries", new Value.Count(15 + i)),
                        Fact.of("usual", DrillRows.percent("4.4")),
                        Fact.of("customers", new Value.Count(11 + i)),
                        Fact.of("thenOk", new Value.Code("no")),
                        Fact.of("stake", new Value.Money(new BigDecimal("9600")))));
    }

    private static Observation payment(int i, Customer customer, String product) {
        LocalDateTime at = DrillRows.DAY.atTime(12, 3).plusMinutes(i);
        return new Observation(
                new AnomalyKey("failed", "transaction", Integer.toString(940_000 + i)),
                at,
                true,
                List.of(
                        Fact.of("time", new Value.Moment(at)),
                        Fact.of("transaction", new Value.Id(940_000L + i)),
                        Fact.person("customer", customer),
                        Fact.of("items", new Value.Count(1)),
                        Fact.of("amount", new Value.Money(new BigDecimal("2400"))),
                        Fact.of("inCluster", new Value.Code("no")),
                        Fact.text("item.0.product", product),
                        Fact.text("item.1.product", "Mug")));
    }

    /** A burst on the day of an event of the calendar. */
    static Anomaly burst(int i, Customer customer, String event) {
        Anomaly plain = DrillRows.burst(customer, 8 + i % 4, 44 + i);
        return with(plain, Fact.text("expectedEvent", event));
    }

    /** A low day that the calendar has an entry for. */
    static Anomaly day(int i, String entry) {
        return with(DrillRows.volume(3 + i, 1_000L + i, "2051"), Fact.text("calendar", entry));
    }

    private static Anomaly with(Anomaly row, Fact further) {
        List<Fact> facts = new ArrayList<>(row.facts());
        facts.add(further);
        return new Anomaly(row.key(), row.at(), row.stage(), row.severity(), row.score(), facts);
    }
}
