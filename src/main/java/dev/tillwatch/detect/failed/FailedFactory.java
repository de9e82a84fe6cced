package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Threshold;
import java.time.Duration;
import java.util.List;

/** The Failed payments tab: clusters of failures above, every failed transaction below. */
public final class FailedFactory implements DetectorFactory {

    static final String ID = "failed";
    static final String CLUSTER = "cluster";
    static final String TRANSACTION = "transaction";
    static final String SERIES = "failedShare";
    static final Duration INTERVAL = Duration.ofMinutes(30);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        TableSpec clusters = new TableSpec(
                CLUSTER,
                true,
                List.of(
                        Column.text("scope", 150).filling(),
                        Column.number("failed", 56),
                        Column.number("tries", 50),
                        Column.number("rate", 58),
                        Column.number("usual", 62),
                        Column.text("thenOk", 62),
                        Column.number("stake", 92)),
                "severity");
        TableSpec transactions = new TableSpec(
                TRANSACTION,
                false,
                List.of(
                        Column.time("time", 76),
                        Column.id("transaction", 86),
                        Column.text("customer", 110).filling(),
                        Column.text("product", 100).filling(),
                        Column.number("items", 52),
                        Column.number("amount", 88),
                        Column.text("inCluster", 84)),
                "time");
        return List.of(clusters, transactions);
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                SERIES,
                ChartSpec.Shape.LINE,
                INTERVAL,
                List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY, ChartSpec.Span.WEEK),
                "rate",
                true,
                0.0,
                null);
    }

    @Override
    public DetailSpec detail() {
        return new DetailSpec(
                List.of("failed", "tries", "rate", "usual", "stake", "thenOk", "then", "amount", "items", "inCluster"),
                DetailSpec.Evidence.TRANSACTIONS,
                DetailSpec.Picture.ATTEMPTS);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                FailedThresholds.CLUSTER_SIZE,
                FailedThresholds.CLUSTER_GAP,
                FailedThresholds.HOUR_FAILURES,
                FailedThresholds.HOUR_FACTOR);
    }

    @Override
    public Detector create(DetectorSettings thresholds) {
        return new FailedDetector(FailedThresholds.of(thresholds));
    }
}
