package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Made-up rows and a detector's description for tests of the left column; no detector runs. */
final class MadeUp {

    static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 16, 16, 42, 58);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    private static final List<String> PRODUCTS = List.of("Laptop", "Mouse", "=HYPERLINK(\"x\")", "Keyboard", "Monitor");

    private MadeUp() {}

    static AnomalyKey key(long id) {
        return new AnomalyKey("price", "transaction", Long.toString(id));
    }

    /** A price anomaly, {@code id} minutes after 08:00. */
    static Anomaly anomaly(long id) {
        return anomaly(id, SEVERITIES.get((int) (id % 4)), "500.00");
    }

    static Anomaly anomaly(long id, Severity severity, String sold) {
        LocalDateTime at = NOW.toLocalDate().atTime(8, 0).plusMinutes(id);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("transaction", new Value.Id(id), RowRef.transaction(id)));
        facts.add(Fact.text("product", PRODUCTS.get((int) (id % PRODUCTS.size()))));
        facts.add(Fact.of("sold", new Value.Money(new BigDecimal(sold))));
        facts.add(Fact.of("reference", new Value.Money(new BigDecimal("1000.00"))));
        facts.add(Fact.of("source", new Value.Code("catalogue")));
        facts.add(Fact.of("difference", new Value.Percent(new BigDecimal(-50 + id % 40), true)));
        facts.add(Fact.of("loss", new Value.Money(new BigDecimal(500 - id * 7 % 900))));
        facts.add(Fact.of("quantity", new Value.Count(id % 7 + 1)));
        facts.add(Fact.person("customer", new Customer(id % 23, "Customer " + id % 23)));
        facts.add(Fact.of("status", new Value.Code(id % 5 == 0 ? "failed" : "success")));
        facts.add(Fact.of("time", new Value.Moment(at)));
        return new Anomaly(key(id), at, Stage.CONFIRMED, severity, severity.score(0.5), facts);
    }

    /** A second after another one, with an id of its own. */
    static Anomaly between(long id) {
        Anomaly made = anomaly(id);
        LocalDateTime at = NOW.toLocalDate().atTime(8, 0).plusMinutes(id).plusSeconds(1);
        return new Anomaly(key(-id), at, made.stage(), made.severity(), made.score(), made.facts());
    }

    /** The same of another kind. */
    static Anomaly anomaly(String kind, long id, Severity severity) {
        Anomaly made = anomaly(id, severity, "500.00");
        AnomalyKey key = new AnomalyKey("price", kind, Long.toString(id));
        return new Anomaly(key, made.at(), made.stage(), severity, made.score(), made.facts());
    }

    static Detection found(int from, int to) {
        return new Detection(
                List.of(), IntStream.range(from, to).mapToObj(MadeUp::anomaly).toList(), List.of(), List.of());
    }

    static Detection found(Anomaly... anomalies) {
        return new Detection(List.of(), List.of(anomalies), List.of(), List.of());
    }

    static Detection observed(Observation... observations) {
        return new Detection(List.of(), List.of(), List.of(observations), List.of());
    }

    static Detection gone(Withdrawal... withdrawals) {
        return new Detection(List.of(), List.of(), List.of(), List.of(withdrawals));
    }

    /** A description like the price detector's. */
    static class Factory implements DetectorFactory {

        @Override
        public String id() {
            return "price";
        }

        @Override
        public List<TableSpec> tables() {
            return List.of(new TableSpec(
                    "transaction",
                    true,
                    List.of(
                            Column.id("transaction", 82),
                            Column.text("product", 88).filling(),
                            Column.number("sold", 84),
                            Column.number("reference", 100).muted().withIcon("source"),
                            Column.number("difference", 62),
                            Column.number("loss", 94),
                            Column.number("quantity", 42),
                            Column.text("customer", 104).filling(),
                            Column.code("status", 84),
                            Column.time("time", 82)),
                    "time"));
        }

        @Override
        public ChartSpec chart() {
            return new ChartSpec(
                    "difference",
                    ChartSpec.Shape.LINE,
                    Duration.ofMinutes(10),
                    List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY, ChartSpec.Span.WEEK),
                    "difference",
                    true,
                    -100.0,
                    50.0);
        }

        @Override
        public DetailSpec detail() {
            return new DetailSpec(List.of(), DetailSpec.Evidence.LINES, DetailSpec.Picture.NONE);
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of();
        }

        @Override
        public Detector create(DetectorSettings thresholds) {
            throw new UnsupportedOperationException("no detector runs in these tests");
        }
    }
}
