package dev.tillwatch.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a window holds after it took in one detection after the other; fails where a detection contradicts itself. */
public final class Shown {

    /** A point of the chart. */
    public record Point(String series, LocalDateTime at) {}

    private final Map<AnomalyKey, Row> rows = new HashMap<>();
    private final Map<Point, Reading> readings = new HashMap<>();

    public void take(Detection detection) {
        Set<AnomalyKey> named = new HashSet<>();
        for (Withdrawal withdrawal : detection.withdrawn()) {
            assertThat(named.add(withdrawal.key()))
                    .as("named once: %s", withdrawal)
                    .isTrue();
            assertThat(rows.remove(withdrawal.key()))
                    .as("was shown: %s", withdrawal)
                    .isNotNull();
        }
        for (Anomaly anomaly : detection.current()) {
            assertThat(named.add(anomaly.key())).as("named once: %s", anomaly).isTrue();
            rows.put(anomaly.key(), anomaly);
        }
        for (Observation observation : detection.observations()) {
            assertThat(named.add(observation.key()))
                    .as("named once: %s", observation)
                    .isTrue();
            rows.put(observation.key(), observation);
        }
        for (Withdrawal withdrawal : detection.withdrawn()) {
            AnomalyKey heir = withdrawal.replacedBy();
            assertThat(heir == null || rows.containsKey(heir))
                    .as("the heir exists: %s", withdrawal)
                    .isTrue();
        }
        Set<Point> points = new HashSet<>();
        for (Reading reading : detection.readings()) {
            Point point = new Point(reading.series(), reading.at());
            assertThat(points.add(point)).as("read once: %s", reading).isTrue();
            if (Double.isNaN(reading.observed())) {
                readings.remove(point);
            } else {
                readings.put(point, reading);
            }
        }
    }

    public Map<AnomalyKey, Row> rows() {
        return rows;
    }

    public Map<Point, Reading> readings() {
        return readings;
    }

    /** The anomalies of one kind by their id. */
    public Map<String, Anomaly> anomalies(String kind) {
        Map<String, Anomaly> found = new TreeMap<>();
        rows.forEach((key, row) -> {
            if (key.kind().equals(kind) && row instanceof Anomaly anomaly) {
                found.put(key.id(), anomaly);
            }
        });
        return found;
    }

    /** What a detector shows after these batches. */
    public static Shown of(Detector detector, List<Batch> batches) {
        Shown shown = new Shown();
        batches.forEach(batch -> shown.take(detector.observe(batch)));
        return shown;
    }
}
