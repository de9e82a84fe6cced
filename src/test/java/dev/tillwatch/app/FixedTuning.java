package dev.tillwatch.app;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.ui.tuning.TuningDesk;
import java.time.Duration;
import java.util.List;

/** Settings that stand as they are: the defaults of these detectors, which can neither be tried out nor changed. */
record FixedTuning(List<DetectorFactory> factories) implements TuningDesk {

    @Override
    public Tuning inForce() {
        return Tuning.DEFAULT.with(RuleSet.CLASSIC);
    }

    @Override
    public List<DetectorFactory> detectors(RuleSet rules) {
        return rules == RuleSet.CLASSIC ? factories : List.of();
    }

    @Override
    public List<Anomaly> tryOut(String detector, Tuning tuning, Duration span) {
        throw new UnsupportedOperationException("nothing is recorded that could be replayed");
    }

    @Override
    public void apply(Tuning tuning, String note) {
        throw new UnsupportedOperationException("these settings stand");
    }
}
