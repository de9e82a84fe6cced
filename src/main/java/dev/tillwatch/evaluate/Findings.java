package dev.tillwatch.evaluate;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everything that a detector raised over a shop, and when. What still is in progress is not raised yet. */
public final class Findings {

    private final AlertReader reader;
    private final Map<AnomalyKey, Raised> raised = new LinkedHashMap<>();

    public Findings(AlertReader reader) {
        this.reader = reader;
    }

    /**
     * Takes in what a batch brought.
     *
     * @param before how far the shop's time was known before
     */
    public void take(Detection detection, LocalDateTime before, LocalDateTime completeTo) {
        for (Withdrawal withdrawal : detection.withdrawn()) {
            takeBack(withdrawal.key(), completeTo);
        }
        for (Anomaly anomaly : detection.current()) {
            Alert alert = reader.read(anomaly);
            if (anomaly.stage() == Stage.IN_PROGRESS) {
                takeBack(anomaly.key(), completeTo);
            } else if (alert != null) {
                tell(anomaly.key(), alert, told(alert, before, completeTo));
            }
        }
        detection.observations().forEach(observation -> takeBack(observation.key(), completeTo));
    }

    /** A batch tells of up to a minute: where a rule says when in it, that counts. */
    private static LocalDateTime told(Alert alert, LocalDateTime before, LocalDateTime completeTo) {
        LocalDateTime claimed = alert.claimed();
        return claimed != null && claimed.isAfter(before) && claimed.isBefore(completeTo) ? claimed : completeTo;
    }

    private void tell(AnomalyKey key, Alert alert, LocalDateTime told) {
        Raised known = raised.get(key);
        if (known == null) {
            raised.put(key, new Raised(told, alert));
        } else {
            known.tell(told, alert);
        }
    }

    private void takeBack(AnomalyKey key, LocalDateTime told) {
        Raised known = raised.get(key);
        if (known != null) {
            known.takeBack(told);
        }
    }

    /** Those whose alert, as told last, satisfies the condition. */
    public Findings where(Predicate<Alert> which) {
        Findings some = new Findings(reader);
        raised.forEach((key, each) -> {
            if (which.test(each.last())) {
                some.raised.put(key, each);
            }
        });
        return some;
    }

    public List<Raised> of(Alert.Kind kind) {
        List<Raised> found = new ArrayList<>();
        for (Raised each : raised.values()) {
            if (each.kind() == kind) {
                found.add(each);
            }
        }
        return found;
    }
}
