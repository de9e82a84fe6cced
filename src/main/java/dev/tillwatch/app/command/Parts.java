package dev.tillwatch.app.command;

import dev.tillwatch.detect.DetectorFactory;
import java.util.List;

/** What the commands are made of; the app builds the real ones, tests their own. */
public record Parts(
        Windows windows,
        ShopReader reader,
        List<DetectorFactory> detectors,
        Probes probes,
        Services services,
        Evaluations evaluations) {

    public Parts {
        detectors = List.copyOf(detectors);
    }
}
