package dev.tillwatch.app.serve;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Sweep;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which anomalies stand and how they look, and so tells which ones a sweep raises, replaces or withdraws: of
 * the kinds that the window's tables show, and only once they are judged.
 */
final class OpenAnomalies {

    /** The reason where a row is none any more that was one. */
    static final String USUAL_AGAIN = "usual";

    /** The reason where the interval that a row is about runs again. */
    static final String UNJUDGED = "running";

    /** The reason where it stood when an earlier run ended and is not found any more. */
    static final String MEANWHILE = "meanwhile";

    /** A table of a detector. */
    record Kind(String detector, String kind) {}

    private final Set<Kind> kinds;
    private final Map<AnomalyKey, Integer> open;

    /** @param told what earlier runs told of, with the checksums that it had */
    OpenAnomalies(Collection<Kind> kinds, Map<AnomalyKey, Integer> told) {
        this.kinds = Set.copyOf(kinds);
        this.open = new HashMap<>(told);
    }

    /** The checksums of those that stand. */
    Map<AnomalyKey, Integer> standing() {
        return Collections.unmodifiableMap(open);
    }

    Set<Kind> kinds() {
        return kinds;
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
            Integer now = checksum(anomaly);
            Integer before = open.put(key, now);
            if (!now.equals(before)) {
                changes.add(before == null ? new Change.Raised(anomaly) : new Change.Replaced(anomaly));
            }
        }
    }

    /** The same for the same facts in every run of the program. */
    private static Integer checksum(Anomaly anomaly) {
        CRC32 sum = new CRC32();
        sum.update(anomaly.toString().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    /** Takes all that is found by now, piece by piece; what stood and is not among it is withdrawn. */
    final class Roll {

        private final Set<AnomalyKey> met = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();

        void meet(Anomaly anomaly) {
            met.add(anomaly.key());
            take(anomaly, changes);
        }

        List<Change> end() {
            for (AnomalyKey key : List.copyOf(open.keySet())) {
                if (!met.contains(key)) {
                    withdraw(key, MEANWHILE, null, changes);
                }
            }
            return changes;
        }
    }

    private void withdraw(AnomalyKey key, String reason, @Nullable AnomalyKey replacedBy, List<Change> changes) {
        if (open.remove(key) != null) {
            changes.add(new Change.Withdrawn(key, reason, replacedBy));
        }
    }
}
