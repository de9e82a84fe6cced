package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import java.util.List;

/** How much evidence raises an alert, by scope: a lower number finds more and errs more often. */
record FailedThresholds(double customer, double product, double city, double shop) {

    private static final String UNIT = "evidence, logarithm of a ratio of probabilities";
    private static final String SOURCE = "own measurement on simulated shops";

    static final Threshold CUSTOMER = Threshold.of(
            "failed.customerDeclines", "6", "declines in a row", "own measurement: honest customers try five times");
    static final Threshold PRODUCT = Threshold.of("failed.productEvidence", "10", UNIT, SOURCE);
    static final Threshold CITY = Threshold.of("failed.cityEvidence", "10", UNIT, SOURCE);
    static final Threshold SHOP = Threshold.of("failed.shopEvidence", "11", UNIT, SOURCE);

    static FailedThresholds of(DetectorSettings settings) {
        return new FailedThresholds(
                settings.getDouble(CUSTOMER),
                settings.getDouble(PRODUCT),
                settings.getDouble(CITY),
                settings.getDouble(SHOP));
    }

    static List<Threshold> all() {
        return List.of(CUSTOMER, PRODUCT, CITY, SHOP);
    }
}
