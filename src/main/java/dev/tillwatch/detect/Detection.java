package dev.tillwatch.detect;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Withdrawal;
import java.util.List;

/**
 * What a batch changed: readings for the chart, anomalies and observations that are new or revised (the same key
 * replaces), and those that no longer hold.
 */
public record Detection(
        List<Reading> readings, List<Anomaly> current, List<Observation> observations, List<Withdrawal> withdrawn) {

    public static final Detection NOTHING = new Detection(List.of(), List.of(), List.of(), List.of());

    public Detection {
        readings = List.copyOf(readings);
        current = List.copyOf(current);
        observations = List.copyOf(observations);
        withdrawn = List.copyOf(withdrawn);
    }
}
