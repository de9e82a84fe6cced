package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.List;

/** The plans of the two shops that detectors are measured on, with the number of every kind of anomaly. */
final class MeasuredPlans {

    /** 400 days, from the first of January 2025 on, the last one whole. */
    private static final LocalDateTime END = LocalDateTime.of(2026, 2, 4, 23, 59, 59);

    private static final int DAYS_BEFORE_LAST = 399;

    private static final double RETRY = 0.5;
    private static final double STUCK = 0.4;

    private MeasuredPlans() {}

    static ShopPlan usual(long seed) {
        return new ShopPlan(
                seed,
                END,
                DAYS_BEFORE_LAST,
                new ShopPlan.Habits(800, 5_000, RETRY, STUCK),
                List.of(
                        count(PlantKind.SAG_5DAYS, 2),
                        count(PlantKind.DROP_DAY, 6),
                        count(PlantKind.SPIKE_DAY, 5),
                        count(PlantKind.OUTAGE_HOURS, 8),
                        count(PlantKind.SPIKE_HOURS, 4),
                        count(PlantKind.UNDER, 90),
                        count(PlantKind.SLIP, 40),
                        count(PlantKind.OVER, 50),
                        count(PlantKind.SUBTLE, 40),
                        count(PlantKind.INSIDER, 12),
                        count(PlantKind.TOTAL_MISMATCH, 40),
                        count(PlantKind.QUANTITY, 30),
                        count(PlantKind.STRADDLE, 30),
                        count(PlantKind.FAST, 30),
                        count(PlantKind.MEDIUM, 30),
                        count(PlantKind.SLOW, 30),
                        count(PlantKind.GATEWAY_OUTAGE, 6),
                        count(PlantKind.PRODUCT_FAILURE, 5),
                        count(PlantKind.CITY_FAILURE, 4),
                        count(PlantKind.CARD_TESTING, 30),
                        count(PlantKind.CARD_TESTING_SLOW, 10),
                        count(PlantKind.CARD_TESTING_DISTRIBUTED, 8)),
                Manner.USUAL);
    }

    /**
     * A twentieth of the orders: about a third of the wrong prices, bursts and card tests, so that they stay rare; all
     * drops, spikes and sags of days, as there are as many days; few of what needs many orders an hour to be seen at
     * all: 2 outages of the payments, 3 of the shop and 2 crowds of hours; and no failures of one product or one city,
     * which would decline no order or one.
     */
    static ShopPlan other(long seed) {
        Draw draw = new Draw(seed).fork("size");
        return new ShopPlan(
                seed,
                END,
                DAYS_BEFORE_LAST,
                new ShopPlan.Habits(draw.uniform(22, 40), 1_000, RETRY, STUCK),
                List.of(
                        count(PlantKind.SAG_5DAYS, 2),
                        count(PlantKind.DROP_DAY, 6),
                        count(PlantKind.SPIKE_DAY, 5),
                        count(PlantKind.OUTAGE_HOURS, 3),
                        count(PlantKind.SPIKE_HOURS, 2),
                        count(PlantKind.UNDER, 30),
                        count(PlantKind.SLIP, 15),
                        count(PlantKind.OVER, 15),
                        count(PlantKind.SUBTLE, 10),
                        count(PlantKind.INSIDER, 4),
                        count(PlantKind.TOTAL_MISMATCH, 15),
                        count(PlantKind.QUANTITY, 10),
                        count(PlantKind.STRADDLE, 10),
                        count(PlantKind.FAST, 10),
                        count(PlantKind.MEDIUM, 10),
                        count(PlantKind.SLOW, 10),
                        count(PlantKind.GATEWAY_OUTAGE, 2),
                        count(PlantKind.CARD_TESTING, 12),
                        count(PlantKind.CARD_TESTING_SLOW, 4),
                        count(PlantKind.CARD_TESTING_DISTRIBUTED, 2)),
                Manner.OTHER);
    }

    private static ShopPlan.Count count(PlantKind kind, int number) {
        return new ShopPlan.Count(kind, number, 0);
    }
}
