package dev.tillwatch.detect.adaptive.price;

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

/** The Price tab of the adaptive rules: orders at a price that nobody else pays, wrong totals, absurd quantities. */
public final class AdaptivePriceFactory implements DetectorFactory {

    static final String ID = "price";
    static final String SALE = "sale";
    static final String NAME = "name";
    static final String SERIES = "difference";
    static final Duration INTERVAL = Duration.ofMinutes(10);

    private static final double LOWEST_SHOWN = -100;
    private static final double HIGHEST_SHOWN = 50;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TableSpec> tables() {
        TableSpec sales = new TableSpec(
                SALE,
                true,
                List.of(
                        Column.id("transaction", 82),
                        Column.code("finding", 84),
                        Column.text("product", 88).filling(),
                        Column.number("sold", 84),
                        Column.number("reference", 100).withIcon("source"),
                        Column.number("difference", 62),
                        Column.number("stake", 94),
                        Column.number("quantity", 42),
                        Column.text("customer", 104).filling(),
                        Column.code("status", 84),
                        Column.time("time", 82)),
                Anomaly.SCORE);
        TableSpec names = new TableSpec(
                NAME,
                true,
                List.of(
                        Column.id("transaction", 82),
                        Column.text("called", 160).filling(),
                        Column.text("product", 160).filling(),
                        Column.number("sold", 84),
                        Column.text("customer", 104).filling(),
                        Column.code("status", 84),
                        Column.time("time", 82)),
                "time");
        return List.of(sales, names);
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                SERIES,
                ChartSpec.Shape.LINE,
                INTERVAL,
                List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY, ChartSpec.Span.WEEK),
                "difference",
                true,
                LOWEST_SHOWN,
                HIGHEST_SHOWN);
    }

    @Override
    public DetailSpec detail() {
        return new DetailSpec(
                List.of(
                        "finding",
                        "sold",
                        "reference",
                        "difference",
                        "stake",
                        "quantity",
                        "usualQuantity",
                        "total",
                        "lineSum",
                        "chance",
                        "frequency",
                        "othersSame",
                        "othersUsual",
                        "pace",
                        "status",
                        "more",
                        "expectedEvent"),
                DetailSpec.Evidence.LINES,
                DetailSpec.Picture.PRODUCT_PRICES);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                PriceThresholds.LOWEST,
                PriceThresholds.HIGHEST,
                PriceThresholds.CUSTOMERS,
                PriceThresholds.DAYS,
                PriceThresholds.SETTLING,
                PriceThresholds.SUREST,
                PriceThresholds.SETTLED);
    }

    @Override
    public Detector create(DetectorSettings settings) {
        PriceThresholds thresholds = PriceThresholds.of(settings);
        return new InOrder(() -> new AdaptivePriceDetector(thresholds, settings.calendar()));
    }
}
