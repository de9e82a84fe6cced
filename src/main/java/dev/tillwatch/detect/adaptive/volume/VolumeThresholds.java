package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import java.util.List;

/** From when on a day or an hour is unusual: how far from its expectation, in standard deviations and in percent. */
record VolumeThresholds(double dayZ, double dayEffect, double hourZ, double hourEffect) {

    static final Threshold DAY_Z = Threshold.of(
            "volume.dayZ", "3.1", "standard deviations", "own measurement on simulated shops: 1 ordinary day in 500");
    static final Threshold DAY_EFFECT =
            Threshold.of("volume.dayEffect", "12", "%", "own choice: less is no news, however sure");
    static final Threshold HOUR_Z = Threshold.of(
            "volume.hourZ", "4.4", "standard deviations", "a chance of 1 in 100,000, since a year has 8,760 hours");
    static final Threshold HOUR_EFFECT =
            Threshold.of("volume.hourEffect", "35", "%", "own choice: single hours vary more than days");

    private static final double PERCENT = 0.01;
    /** A day 40 % below or 65 % above is worth a look where days vary so much that it is less sure; a logarithm. */
    private static final double LARGE = 0.5;

    private static final double LESS_SURE = 0.8;

    static VolumeThresholds of(DetectorSettings settings) {
        return new VolumeThresholds(
                settings.getDouble(DAY_Z),
                settings.getDouble(DAY_EFFECT) * PERCENT,
                settings.getDouble(HOUR_Z),
                settings.getDouble(HOUR_EFFECT) * PERCENT);
    }

    /** Standard deviations from which a day is unusual that differs by so much, as a logarithm. */
    double dayZ(double effect) {
        return effect > LARGE ? LESS_SURE * dayZ : dayZ;
    }

    static List<Threshold> all() {
        return List.of(DAY_Z, DAY_EFFECT, HOUR_Z, HOUR_EFFECT);
    }
}
