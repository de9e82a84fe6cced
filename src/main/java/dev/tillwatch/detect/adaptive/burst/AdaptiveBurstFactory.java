package dev.tillwatch.detect.adaptive.burst;

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

/** The Bursts tab of the adaptive rules: more orders of a customer in little time than its own pace explains. */
public final class AdaptiveBurstFactory implements DetectorFactory {

    static final String ID = "burst";
    static final String EPISODE = "episode";
    static final String SERIES = "peak60";
    static final Duration INTERVAL = Duration.ofMinutes(10);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        return List.of(new TableSpec(
                EPISODE,
                true,
                List.of(
                        Column.text("customer", 110).filling(),
                        Column.number("count", 56),
                        Column.number("span", 60),
                        Column.number("between", 96),
                        Column.number("power", 72),
                        Column.time("start", 78),
                        Column.time("end", 78),
                        Column.number("stake", 96),
                        Column.number("failedShare", 68)),
                Anomaly.SCORE));
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                SERIES,
                ChartSpec.Shape.STEP,
                INTERVAL,
                List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY, ChartSpec.Span.WEEK),
                SERIES,
                false,
                0.0,
                null);
    }

    @Override
    public DetailSpec detail() {
        return new DetailSpec(
                List.of(
                        "count",
                        "span",
                        "window",
                        "inWindow",
                        "expected",
                        "between",
                        "pace",
                        "power",
                        "peak60",
                        "stake",
                        "failedShare",
                        "expectedEvent"),
                DetailSpec.Evidence.TRANSACTIONS,
                DetailSpec.Picture.ACROSS_THE_MINUTE);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(BurstThresholds.LEAST, BurstThresholds.POWER, BurstThresholds.MERGING, BurstThresholds.HABIT);
    }

    @Override
    public Detector create(DetectorSettings settings) {
        BurstThresholds thresholds = BurstThresholds.of(settings);
        return new InOrder(() -> new AdaptiveBurstDetector(thresholds, settings.calendar()));
    }
}
