package dev.tillwatch.detect.burst;

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

/** The Bursts tab: many transactions of one customer within any 60 seconds, and within a calendar minute. */
public final class BurstFactory implements DetectorFactory {

    static final String ID = "burst";
    static final String EPISODE = "episode";
    static final String MINUTE = "minute";
    static final String SERIES = "peak60";
    static final Duration INTERVAL = Duration.ofMinutes(10);

    /** Transactions of one customer in a calendar minute, or in any 60 s, that are still accepted. */
    static final Threshold LIMIT = Threshold.of(
                    "burst.limit", "5", "transactions", "rule of the forerunner: more than 5 in a minute")
            .within("2", "20");

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
                        Column.number("peak", 72),
                        Column.time("start", 78),
                        Column.time("end", 78),
                        Column.number("amount", 96),
                        Column.number("failedShare", 68),
                        Column.number("products", 72),
                        Column.code("minuteRule", 96)),
                "start"));
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
                List.of("count", "limit", "span", "peak", "peak60", "products", "amount", "failedShare"),
                DetailSpec.Evidence.TRANSACTIONS,
                DetailSpec.Picture.ACROSS_THE_MINUTE);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LIMIT);
    }

    @Override
    public Detector create(DetectorSettings thresholds) {
        return new BurstDetector(thresholds.getInt(LIMIT));
    }
}
