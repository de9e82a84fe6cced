package dev.tillwatch.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What shop to simulate: the same plan gives the same shop.
 *
 * @param now where the history ends, to the second
 * @param days whole days of history before the day of {@code now}
 * @param plants how many anomalies of which kind
 * @param manner in what it differs from others besides its size
 */
public record ShopPlan(long seed, LocalDateTime now, int days, Habits habits, List<Count> plants, Manner manner) {

    /**
     * How much is bought, and what customers do when a payment is declined.
     *
     * @param ordersADay those of a plain Thursday at the beginning
     * @param retry chance of one more try after each decline
     * @param stuck share of declines that every further try meets too
     */
    public record Habits(double ordersADay, int customers, double retry, double stuck) {}

    /** So many planted before the last day, and so many within its last hours. */
    public record Count(PlantKind kind, int earlier, int today) {}

    private static final int DEMO_DAYS = 120;
    private static final int CROWDED_ORDERS = 1_400;
    private static final int CROWDED_OUTAGES = 2_500;
    private static final Habits DEMO_HABITS = new Habits(190, 600, 0.25, 0.2);

    public ShopPlan {
        plants = List.copyOf(plants);
    }

    /** A shop in the manner of the demo's. */
    public ShopPlan(long seed, LocalDateTime now, int days, Habits habits, List<Count> plants) {
        this(seed, now, days, habits, plants, Manner.DEMO);
    }

    LocalDate firstDay() {
        return now.toLocalDate().minusDays(days);
    }

    LocalDate lastDay() {
        return now.toLocalDate();
    }

    /** 400 days of a shop with some 1,000 orders a day, for measuring detectors: nothing is planted in the first 56. */
    public static ShopPlan usual(long seed) {
        return MeasuredPlans.usual(seed);
    }

    /** 400 days of a far smaller shop whose customers do what detectors were not made for. */
    public static ShopPlan other(long seed) {
        return MeasuredPlans.other(seed);
    }

    /** A calm shop in which the fixed limits find a sensible number of everything. */
    public static ShopPlan demo(long seed, LocalDateTime now) {
        return new ShopPlan(
                seed,
                now,
                DEMO_DAYS,
                DEMO_HABITS,
                List.of(
                        new Count(PlantKind.UNDER, 17, 7),
                        new Count(PlantKind.SLIP, 4, 3),
                        new Count(PlantKind.OVER, 16, 9),
                        new Count(PlantKind.SUBTLE, 4, 1),
                        new Count(PlantKind.INSIDER, 1, 0),
                        new Count(PlantKind.TOTAL_MISMATCH, 3, 1),
                        new Count(PlantKind.QUANTITY, 2, 1),
                        new Count(PlantKind.STRADDLE, 5, 2),
                        new Count(PlantKind.FAST, 6, 1),
                        new Count(PlantKind.MEDIUM, 2, 0),
                        new Count(PlantKind.SLOW, 1, 0),
                        new Count(PlantKind.GATEWAY_OUTAGE, 2, 1),
                        new Count(PlantKind.CARD_TESTING, 5, 2),
                        new Count(PlantKind.DROP_DAY, 6, 0)));
    }

    /** A larger shop whose payments fail most of the time: more than a hundred thousand failed ones in its history. */
    public static ShopPlan crowded(long seed, LocalDateTime now) {
        Habits habits = new Habits(CROWDED_ORDERS, DEMO_HABITS.customers(), DEMO_HABITS.retry(), DEMO_HABITS.stuck());
        List<Count> plants = new ArrayList<>(demo(seed, now).plants());
        plants.add(new Count(PlantKind.GATEWAY_OUTAGE, CROWDED_OUTAGES, 0));
        return new ShopPlan(seed, now, DEMO_DAYS, habits, plants);
    }

    /** The same shop with another number of customers. */
    public ShopPlan withCustomers(int customers) {
        Habits other = new Habits(habits.ordersADay(), customers, habits.retry(), habits.stuck());
        return new ShopPlan(seed, now, days, other, plants, manner);
    }
}
