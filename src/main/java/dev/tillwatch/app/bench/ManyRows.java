package dev.tillwatch.app.bench;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up rows of the price tab, one a minute back from a moment: as many as a bad year would leave. */
record ManyRows(LocalDateTime newest) {

    static final String DETECTOR = "price";
    private static final List<String> PRODUCTS = List.of("Laptop", "Mouse", "Keyboard", "Monitor", "Headphones");
    private static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    private static final int CUSTOMERS = 997;
    private static final long FIRST_ID = 1_000_000_000L;

    /** The rows from one number to another, the latter left out. */
    Detection found(int from, int to) {
        return new Detection(
                List.of(), IntStream.range(from, to).mapToObj(this::row).toList(), List.of(), List.of());
    }

    private Anomaly row(int number) {
        long id = FIRST_ID + number;
        LocalDateTime at = newest.minusMinutes(number);
        BigDecimal sold = BigDecimal.valueOf(100L + number % 900);
        Severity severity = SEVERITIES.get(number % SEVERITIES.size());
        List<Fact> facts = List.of(
                Fact.of("transaction", new Value.Id(id), RowRef.transaction(id)),
                Fact.text("product", PRODUCTS.get(number % PRODUCTS.size())),
                Fact.of("sold", new Value.Money(sold), RowRef.item(id)),
                Fact.of("reference", new Value.Money(BigDecimal.valueOf(1_000))),
                Fact.of("source", new Value.Code("catalogue")),
                Fact.of("difference", new Value.Percent(BigDecimal.valueOf(-number % 90), true)),
                Fact.of("loss", new Value.Money(BigDecimal.valueOf(1_000).subtract(sold))),
                Fact.of("quantity", new Value.Count(1)),
                Fact.person("customer", new Customer(number % CUSTOMERS, "Customer " + number % CUSTOMERS)),
                Fact.of("status", new Value.Code("success")),
                Fact.of("time", new Value.Moment(at)));
        AnomalyKey key = new AnomalyKey(DETECTOR, "transaction", Long.toString(id));
        return new Anomaly(key, at, Stage.CONFIRMED, severity, severity.score(0.5), facts);
    }
}
