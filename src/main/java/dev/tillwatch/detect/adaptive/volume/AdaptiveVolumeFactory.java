package dev.tillwatch.detect.adaptive.volume;

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

/** The Sales volume tab of the adaptive rules: unusual days and hours as they end, and what hindsight finds. */
public final class AdaptiveVolumeFactory implements DetectorFactory {

    static final String ID = "volume";
    static final String DAY = "day";
    static final String HOUR = "hour";
    static final String HINDSIGHT = "hindsight";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        TableSpec days = new TableSpec(
                DAY,
                true,
                List.of(
                        Column.time("day", 84),
                        Column.number(Anomaly.SCORE, 58),
                        Column.number("orders", 62),
                        Column.number("expected", 76).muted(),
                        Column.text("ordinary", 96).muted(),
                        Column.number("difference", 62),
                        Column.number("stake", 92),
                        Column.number("revenue", 92),
                        Column.text("calendar", 110).filling(),
                        Column.code("state", 92)),
                "day");
        TableSpec hours = new TableSpec(
                HOUR,
                true,
                List.of(
                        Column.time("start", 110),
                        Column.time("end", 76),
                        Column.number("orders", 62),
                        Column.number("expected", 76).muted(),
                        Column.number("difference", 62),
                        Column.number("stake", 92),
                        Column.text("calendar", 110).filling()),
                Anomaly.SCORE);
        TableSpec hindsight = new TableSpec(
                        HINDSIGHT,
                        true,
                        List.of(
                                Column.time("day", 84),
                                Column.number("orders", 62),
                                Column.number("expected", 76).muted(),
                                Column.number("difference", 62),
                                Column.number("stake", 92),
                                Column.code("live", 92),
                                Column.text("calendar", 110).filling()),
                        Anomaly.SCORE)
                .inHindsight();
        return List.of(days, hours, hindsight);
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                DAY,
                ChartSpec.Shape.BARS,
                Duration.ofDays(1),
                List.of(ChartSpec.Span.DAYS_30, ChartSpec.Span.WEEKS_6, ChartSpec.Span.MONTHS_13),
                "orders",
                false,
                0.0,
                null);
    }

    @Override
    public DetailSpec detail() {
        return new DetailSpec(
                List.of(
                        "orders",
                        "expected",
                        "ordinary",
                        "difference",
                        "deviation",
                        "chance",
                        "stake",
                        "level",
                        "weekdayEffect",
                        "monthEffect",
                        "calendarEffect",
                        "calendar",
                        "expectedSoFar",
                        "judgedFrom",
                        "judgedTo",
                        "judgedOrders",
                        "judgedExpected",
                        "live",
                        "revenue",
                        "expectedRevenue",
                        "basket",
                        "failedShare"),
                DetailSpec.Evidence.DAYS,
                DetailSpec.Picture.HOURS_OF_DAY);
    }

    @Override
    public List<Threshold> thresholds() {
        return VolumeThresholds.all();
    }

    @Override
    public Detector create(DetectorSettings settings) {
        return new InOrder(() -> new AdaptiveVolumeDetector(settings));
    }
}
