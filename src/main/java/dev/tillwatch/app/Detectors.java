package dev.tillwatch.app;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.burst.BurstFactory;
import dev.tillwatch.detect.failed.FailedFactory;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.detect.volume.VolumeFactory;
import java.util.List;

/** Every detector of the console, in the order of the tabs; a new one is one line here. */
public final class Detectors {

    private Detectors() {}

    /** Those of the forerunner. */
    public static List<DetectorFactory> classic() {
        return List.of(new PriceFactory(), new VolumeFactory(), new BurstFactory(), new FailedFactory());
    }

    public static List<DetectorFactory> of(RuleSet rules) {
        return switch (rules) {
            case CLASSIC -> classic();
            case ADAPTIVE -> classic();
        };
    }
}
