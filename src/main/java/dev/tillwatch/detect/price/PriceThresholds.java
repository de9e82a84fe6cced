package dev.tillwatch.detect.price;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import java.math.BigDecimal;

/** The range around the catalog price that a sold price is accepted in, as factors of it; both ends are accepted. */
record PriceThresholds(BigDecimal lowest, BigDecimal highest) {

    static final Threshold LOWEST = Threshold.of(
                    "price.lowest", "0.75", "x catalog price", "rule of the forerunner: below is an anomaly")
            .within("0.30", "1");
    static final Threshold HIGHEST = Threshold.of(
                    "price.highest", "1.05", "x catalog price", "rule of the forerunner: above is an anomaly")
            .within("1", "3");

    static PriceThresholds of(DetectorSettings thresholds) {
        return new PriceThresholds(thresholds.get(LOWEST), thresholds.get(HIGHEST));
    }
}
