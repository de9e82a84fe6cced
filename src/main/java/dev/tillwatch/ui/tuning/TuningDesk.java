package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What the tuning view needs of the program. All of it blocks and belongs off the FX thread, but the first two. */
public interface TuningDesk {

    /** What is in force. */
    Tuning inForce();

    /** The detectors of a rule set with their thresholds, in the order of the tabs. */
    List<DetectorFactory> detectors(RuleSet rules);

    /**
     * The anomalies that these settings would tell an analyst of in the newest part of what is recorded, as
     * long as {@code span}; what lies before is replayed too, where the record has it, to learn from.
     *
     * @throws CancellationException when the thread was interrupted: what is tried out has changed again
     */
    List<Anomaly> tryOut(String detector, Tuning tuning, Duration span);

    /**
     * Puts settings in force, keeps them with a note of what differs, and has everything judged anew.
     *
     * @throws IOException when they could not be kept; they are in force all the same until the program ends
     */
    void apply(Tuning tuning, String note) throws IOException;
}
