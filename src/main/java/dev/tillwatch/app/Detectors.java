package dev.tillwatch.app;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.adaptive.burst.AdaptiveBurstFactory;
import dev.tillwatch.detect.adaptive.failed.AdaptiveFailedFactory;
import dev.tillwatch.detect.adaptive.price.AdaptivePriceFactory;
import dev.tillwatch.detect.adaptive.volume.AdaptiveVolumeFactory;
import dev.tillwatch.detect.burst.BurstFactory;
import dev.tillwatch.detect.failed.FailedFactory;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.detect.volume.VolumeFactory;
import java.util.List;
import java.util.stream.Stream;

/** Every detector of the console, in the order of the tabs; a new one is one line here. */
public final class Detectors {

    private Detectors() {}

    /** Those of the forerunner. */
    public static List<DetectorFactory> classic() {
        return List.of(new PriceFactory(), new VolumeFactory(), new BurstFactory(), new FailedFactory());
    }

    /** Those that learn what is usual. */
    public static List<DetectorFactory> adaptive() {
        return List.of(
                new AdaptivePriceFactory(),
                new AdaptiveVolumeFactory(),
                new AdaptiveBurstFactory(),
                new AdaptiveFailedFactory());
    }

    /** Of both sets. */
    public static List<DetectorFactory> all() {
        return Stream.concat(classic().stream(), adaptive().stream()).toList();
    }

    public static List<DetectorFactory> of(RuleSet rules) {
        return switch (rules) {
            case CLASSIC -> classic();
            case ADAPTIVE -> adaptive();
        };
    }
}
