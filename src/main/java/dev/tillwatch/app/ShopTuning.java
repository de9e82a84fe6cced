package dev.tillwatch.app;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.ui.tuning.TuningDesk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The tuning of the shop that is watched: tried out on what its feed has recorded, kept in a file, put in force. */
final class ShopTuning implements TuningDesk {

    private final Tuning inForce;
    private final TuningFile file;
    private final Feed feed;
    private final Runnable judgeAnew;

    /** @param judgeAnew shows the shop again as the file says by then; from any thread */
    ShopTuning(Tuning inForce, TuningFile file, Feed feed, Runnable judgeAnew) {
        this.inForce = inForce;
        this.file = file;
        this.feed = feed;
        this.judgeAnew = judgeAnew;
    }

    @Override
    public Tuning inForce() {
        return inForce;
    }

    @Override
    public List<DetectorFactory> detectors(RuleSet rules) {
        return Detectors.of(rules);
    }

    @Override
    public List<Anomaly> tryOut(String detector, Tuning tuning, Duration span) {
        DetectorFactory factory = Detectors.of(tuning.rules()).stream()
                .filter(each -> each.id().equals(detector))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No detector " + detector));
        return feed.tryOut(factory, tuning.settings(), span);
    }

    @Override
    public void apply(Tuning tuning, String note) throws IOException {
        try {
            file.save(tuning.notedAgainst(inForce, Instant.now(), note));
        } finally {
            judgeAnew.run();
        }
    }
}
