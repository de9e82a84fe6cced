package dev.tillwatch.app;

import dev.tillwatch.detect.Batch;
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
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.io.DataInput;
import java.io.DataOutput;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** A detector that the program does not know, without texts: one row of the time it is shown. */
final class Pallets implements DetectorFactory {

    private static final Threshold MOST = Threshold.of("pallet.most", "20", "pieces", "made up");

    @Override
    public String id() {
        return "pallet";
    }

    @Override
    public List<TableSpec> tables() {
        return List.of(new TableSpec(
                "order",
                true,
                List.of(
                        Column.id("transaction", 90),
                        Column.number("pieces", 90),
                        Column.text("customer", 100).filling(),
                        Column.time("time", 90)),
                "time"));
    }

    @Override
    public ChartSpec chart() {
        return new ChartSpec(
                "most",
                ChartSpec.Shape.STEP,
                Duration.ofMinutes(10),
                List.of(ChartSpec.Span.HOUR, ChartSpec.Span.TODAY),
                "pieces",
                false,
                0.0,
                null);
    }

    @Override
    public DetailSpec detail() {
        return new DetailSpec(List.of("pieces"), DetailSpec.Evidence.LINES, DetailSpec.Picture.NONE);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST);
    }

    @Override
    public Detector create(DetectorSettings thresholds) {
        return new Detector() {
            @Override
            public Detection observe(Batch batch) {
                LocalDateTime at = batch.completeTo();
                return new Detection(
                        List.of(new Reading("most", at, 50, 0, thresholds.getInt(MOST), true)),
                        List.of(order(at)),
                        List.of(),
                        List.of());
            }

            @Override
            public void save(DataOutput out) {}

            @Override
            public void restore(DataInput in) {}
        };
    }

    private static Anomaly order(LocalDateTime at) {
        return new Anomaly(
                new AnomalyKey("pallet", "order", "7"),
                at,
                Stage.CONFIRMED,
                Severity.HIGH,
                60,
                List.of(
                        Fact.of("transaction", new Value.Id(7)),
                        Fact.of("pieces", new Value.Count(50)),
                        Fact.person("customer", new Customer(1, "Alice Johnson")),
                        Fact.of("time", new Value.Moment(at))));
    }
}
