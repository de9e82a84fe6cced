package dev.tillwatch.monitor;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Withdrawal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up several detections of one detector: the same key later wins, and a withdrawal takes the row out. */
final class PendingDetection {

    /** A point of a series. */
    private record Point(String series, LocalDateTime at) {}

    private final Map<Point, Reading> readings = new LinkedHashMap<>();
    private final Map<AnomalyKey, Anomaly> current = new LinkedHashMap<>();
    private final Map<AnomalyKey, Observation> observations = new LinkedHashMap<>();
    private final Map<AnomalyKey, Withdrawal> withdrawn = new LinkedHashMap<>();

    void add(Detection detection) {
        for (Withdrawal each : detection.withdrawn()) {
            current.remove(each.key());
            observations.remove(each.key());
            withdrawn.put(each.key(), each);
        }
        for (Anomaly each : detection.current()) {
            observations.remove(each.key());
            withdrawn.remove(each.key());
            current.put(each.key(), each);
        }
        for (Observation each : detection.observations()) {
            current.remove(each.key());
            withdrawn.remove(each.key());
            observations.put(each.key(), each);
        }
        for (Reading each : detection.readings()) {
            readings.put(new Point(each.series(), each.at()), each);
        }
    }

    boolean isEmpty() {
        return rows() == 0 && readings.isEmpty() && withdrawn.isEmpty();
    }

    int rows() {
        return current.size() + observations.size();
    }

    List<Anomaly> current() {
        return List.copyOf(current.values());
    }

    Detection toDetection() {
        return new Detection(
                List.copyOf(readings.values()),
                current(),
                List.copyOf(observations.values()),
                List.copyOf(withdrawn.values()));
    }
}
