package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.adaptive.EventClock;

/**
 * What the user may set.
 *
 * @param lowest share of an accepted price below which a sale is doubted
 * @param highest share above which it is
 * @param customers different customers that make a price an accepted one
 * @param remembered minutes for which they do
 * @param settling minutes after which a doubted sale is judged for good
 * @param surest times that a promotion may be likelier than an error before a sale is flagged at once
 * @param settled times that it may be likelier once the sale is settled
 */
record PriceThresholds(
        double lowest, double highest, int customers, int remembered, int settling, double surest, double settled) {

    static final Threshold LOWEST = Threshold.of(
                    "price.below", "0.815", "x accepted price", "coupons give up to 18 % off")
            .within("0.5", "0.98");
    static final Threshold HIGHEST = Threshold.of("price.above", "1.05", "x accepted price", "as the forerunner")
            .within("1.01", "2");
    static final Threshold CUSTOMERS = Threshold.of(
                    "price.customers", "3", "customers", "three strangers do not err alike")
            .within("2", "10");
    static final Threshold DAYS = Threshold.of("price.days", "30", "days", "tuned on simulated shops, seeds 1 to 10")
            .within("7", "90");
    static final Threshold SETTLING = Threshold.of("price.settling", "72", "hours", "promotions show within three days")
            .within("12", "336");
    static final Threshold SUREST = Threshold.of(
                    "price.surest", "5", "times likelier", "tuned on simulated shops and Online Retail, low seeds")
            .within("1", "50");

    static final Threshold SETTLED = Threshold.of(
            "price.settled", "2.5", "times likelier", "tuned like the one at once; by then sales have spoken");

    static PriceThresholds of(DetectorSettings settings) {
        return new PriceThresholds(
                settings.getDouble(LOWEST),
                settings.getDouble(HIGHEST),
                settings.getInt(CUSTOMERS),
                settings.getInt(DAYS) * EventClock.DAY,
                settings.getInt(SETTLING) * EventClock.HOUR,
                settings.getDouble(SUREST),
                settings.getDouble(SETTLED));
    }
}
