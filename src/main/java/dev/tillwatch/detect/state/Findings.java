package dev.tillwatch.detect.state;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Withdrawal;
import java.util.ArrayList;
import java.util.List;

/** Collects what one batch changed. */
public final class Findings {

    private final List<Reading> readings = new ArrayList<>();
    private final List<Anomaly> current = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Withdrawal> withdrawn = new ArrayList<>();

    public void add(Reading reading) {
        readings.add(reading);
    }

    public void add(Anomaly anomaly) {
        current.add(anomaly);
    }

    public void add(Observation observation) {
        observations.add(observation);
    }

    public void withdraw(AnomalyKey key, String reason) {
        withdrawn.add(new Withdrawal(key, reason, null));
    }

    public void add(Withdrawal withdrawal) {
        withdrawn.add(withdrawal);
    }

    public Detection toDetection() {
        boolean nothing = readings.isEmpty() && current.isEmpty() && observations.isEmpty() && withdrawn.isEmpty();
        return nothing ? Detection.NOTHING : new Detection(readings, current, observations, withdrawn);
    }
}
