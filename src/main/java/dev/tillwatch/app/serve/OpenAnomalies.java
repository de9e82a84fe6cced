package dev.tillwatch.app.serve;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Sweep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which anomalies stand, and so tells which ones a sweep raises, replaces or withdraws: of the kinds that the
 * window's tables show, and only once they are judged.
 */
final class OpenAnomalies {

    /** The reason where a row is none any more that was one. */
    static final String USUAL_AGAIN = "usual";

    /** The reason where the interval that a row is about runs again. */
    static final String UNJUDGED = "running";

    /** A table of a detector. */
    record Kind(String detector, String kind) {}

    private final Set<Kind> kinds;
    private final Set<AnomalyKey> open = new HashSet<>();

    OpenAnomalies(Collection<Kind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    List<Change> take(Sweep sweep) {
        List<Change> changes = new ArrayList<>();
        for (Detection detection : sweep.detections().values()) {
            for (Withdrawal each : detection.withdrawn()) {
                withdraw(each.key(), each.reason(), each.replacedBy(), changes);
            }
            for (Observation each : detection.observations()) {
                withdraw(each.key(), USUAL_AGAIN, null, changes);
            }
            for (Anomaly each : detection.current()) {
                take(each, changes);
            }
        }
        return changes;
    }

    private void take(Anomaly anomaly, List<Change> changes) {
        AnomalyKey key = anomaly.key();
        if (anomaly.stage() == Stage.IN_PROGRESS) {
            withdraw(key, UNJUDGED, null, changes);
        } else if (kinds.contains(new Kind(key.detector(), key.kind()))) {
            changes.add(open.add(key) ? new Change.Raised(anomaly) : new Change.Replaced(anomaly));
        }
    }

    private void withdraw(AnomalyKey key, String reason, @Nullable AnomalyKey replacedBy, List<Change> changes) {
        if (open.remove(key)) {
            changes.add(new Change.Withdrawn(key, reason, replacedBy));
        }
    }
}
