package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.adaptive.InOrder;
import dev.tillwatch.model.Anomaly;
import java.time.Duration;
import java.util.List;

/** The Failed payments tab of the adaptive rules: alerts of customers, products, cities and the shop. */
public final class AdaptiveFailedFactory implements DetectorFactory {

    static final String ID = "failed";
    static final String ALERT = "alert";
    static final String SERIES = "failedShare";
    static final Duration INTERVAL = Duration.ofMinutes(30);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        return List.of(new TableSpec(
                ALERT,
                true,
                List.of(
                        Column.time("raised", 96),
                        Column.code("scope", 72),
                        Column.text("customer", 104).filling(),
                        Column.text("product", 88).filling(),
                        Column.text("city", 84),
                        Column.number("failed", 56),
                        Column.number("tries", 50),
                        Column.number("rate", 58),
                        Column.number("usual", 62),
                        Column.text("thenOk", 62),
                        Column.number("stake", 92)),
                Anomaly.SCORE));
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
                List.of(
                        "scope",
                        "pattern",
                        "failed",
                        "tries",
                        "rate",
                        "usual",
                        "chance",
                        "customers",
                        "start",
                        "raised",
                        "end",
                        "thenOk",
                        "then",
                        "stake",
                        Anomaly.EXPECTED_EVENT),
                DetailSpec.Evidence.TRANSACTIONS,
                DetailSpec.Picture.ATTEMPTS);
    }

    @Override
    public List<Threshold> thresholds() {
        return FailedThresholds.all();
    }

    @Override
    public Detector create(DetectorSettings settings) {
        FailedThresholds thresholds = FailedThresholds.of(settings);
        return new InOrder(() -> new AdaptiveFailedDetector(thresholds, settings.calendar()));
    }
}
