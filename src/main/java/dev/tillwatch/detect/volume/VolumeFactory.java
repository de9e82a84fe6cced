package dev.tillwatch.detect.volume;

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

/** The Sales volume tab: days with fewer orders than the average day. */
public final class VolumeFactory implements DetectorFactory {

    static final String ID = "volume";
    static final String DAY = "day";
    static final String HOUR = "hour";

    /** Of the average: below it a day is low. The forerunner takes the average itself. */
    static final Threshold LOW_BELOW = Threshold.of(
                    "volume.low", "1", "x average day", "rule of the forerunner: fewer orders than the average")
            .within("0.1", "1.5");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        return List.of(new TableSpec(
                DAY,
                true,
                List.of(
                        Column.time("day", 84),
                        Column.number("orders", 62),
                        Column.number("expected", 104).muted(),
                        Column.number("difference", 62),
                        Column.number("revenue", 92),
                        Column.number("expectedRevenue", 92).muted(),
                        Column.number("basket", 70),
                        Column.text("dayType", 78),
                        Column.text("calendar", 110).filling(),
                        Column.code("state", 92)),
                "day"));
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
                        "difference",
                        "dayType",
                        "revenue",
                        "expectedRevenue",
                        "basket",
                        "failedShare"),
                DetailSpec.Evidence.DAYS,
                DetailSpec.Picture.HOURS_OF_DAY);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LOW_BELOW);
    }

    @Override
    public Detector create(DetectorSettings thresholds) {
        return new VolumeDetector(thresholds.get(LOW_BELOW));
    }
}
