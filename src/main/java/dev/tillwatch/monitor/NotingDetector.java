package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.ThresholdFact;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** A detector whose anomalies remember the thresholds that found them. */
public final class NotingDetector implements Detector {

    private final Detector noted;
    /** One for all rows, so that it costs none of them memory. */
    private final List<Fact> thresholds;

    private NotingDetector(Detector noted, Fact thresholds) {
        this.noted = noted;
        this.thresholds = List.of(thresholds);
    }

    /** The factory's detector under these settings; one without thresholds has nothing to be remembered. */
    public static Detector of(DetectorFactory factory, DetectorSettings settings) {
        Detector created = factory.create(settings);
        return ThresholdFact.of(factory.thresholds(), settings)
                .<Detector>map(fact -> new NotingDetector(created, fact))
                .orElse(created);
    }

    @Override
    public Detection observe(Batch batch) {
        Detection found = noted.observe(batch);
        if (found.current().isEmpty()) {
            return found;
        }
        List<Anomaly> current = found.current().stream().map(this::note).toList();
        return new Detection(found.readings(), current, found.observations(), found.withdrawn());
    }

    private Anomaly note(Anomaly found) {
        return (Anomaly) found.with(thresholds);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        noted.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        noted.restore(in);
    }
}
