package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.price.PriceFactory;
import java.time.Duration;
import java.util.List;

/** A detector that finds nothing: only its specification counts here. */
record SampleFactory(String id) implements DetectorFactory {

    /** The four detectors. */
    static List<DetectorFactory> all() {
        return List.of(
                new SampleFactory("price"),
                new SampleFactory("volume"),
                new SampleFactory("burst"),
                new SampleFactory("failed"));
    }

    @Override
    public List<TableSpec> tables() {
        return switch (id) {
            case "price" -> List.of(table("transaction"));
            case "volume" -> List.of(table("day"));
            case "burst" -> List.of(table("episode"));
            default -> List.of(table("cluster"), table("transaction"));
        };
    }

    private static TableSpec table(String kind) {
        return new TableSpec(kind, true, List.of(Column.time("time", 82)), "time");
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                "series",
                ChartSpec.Shape.LINE,
                Duration.ofMinutes(10),
                List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY),
                "difference",
                true,
                null,
                null);
    }

    @Override
    public DetailSpec detail() {
        return switch (id) {
            case "price" ->
                spec(
                        DetailSpec.Evidence.LINES,
                        DetailSpec.Picture.PRODUCT_PRICES,
                        "sold",
                        "difference",
                        "quantity",
                        "loss",
                        "reference",
                        "accepted",
                        "source",
                        "total");
            case "volume" ->
                spec(
                        DetailSpec.Evidence.DAYS,
                        DetailSpec.Picture.HOURS_OF_DAY,
                        "orders",
                        "difference",
                        "revenue",
                        "basket",
                        "expected",
                        "dayType",
                        "expectedRevenue",
                        "failedShare");
            case "burst" ->
                spec(
                        DetailSpec.Evidence.TRANSACTIONS,
                        DetailSpec.Picture.ACROSS_THE_MINUTE,
                        "count",
                        "span",
                        "amount",
                        "products",
                        "limit",
                        "peak",
                        "failedShare");
            default ->
                spec(
                        DetailSpec.Evidence.TRANSACTIONS,
                        DetailSpec.Picture.ATTEMPTS,
                        "failed",
                        "rate",
                        "thenOk",
                        "tries",
                        "usual",
                        "stake");
        };
    }

    private static DetailSpec spec(DetailSpec.Evidence evidence, DetailSpec.Picture picture, String... facts) {
        return new DetailSpec(List.of(facts), evidence, picture);
    }

    @Override
    public List<Threshold> thresholds() {
        return id.equals("price") ? new PriceFactory().thresholds() : List.of();
    }

    @Override
    public Detector create(DetectorSettings thresholds) {
        throw new UnsupportedOperationException("only the specification is used");
    }
}
