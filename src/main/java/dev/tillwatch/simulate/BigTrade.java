package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * A year's orders of a big shop, one after the other, so that no more than one is held: ordinary trade in the rhythm of
 * days and hours, with a small share of planted anomalies. The same plan gives the same orders; one reader at a time.
 */
public final class BigTrade implements Iterator<Draft> {

    /** Days of history: within the feed's look-back for another month. */
    public static final int DAYS = 365;

    /** Share of the orders that belong to a planted wrong price, burst or card test. */
    private static final double PLANTED = 0.002;

    private static final int LOW_DAYS = 6;
    private static final double LOW = 0.45;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int FEWEST_CUSTOMERS = 200;
    private static final int ORDERS_OF_A_CUSTOMER = 50;

    /**
     * Which big shop.
     *
     * @param transactions of its history
     * @param end where the history ends
     */
    public record Plan(int transactions, long seed, LocalDateTime end) {

        int customers() {
            return Math.max(FEWEST_CUSTOMERS, transactions / ORDERS_OF_A_CUSTOMER);
        }
    }

    private final Plan plan;
    private final World world;
    private final Rush rush;
    private final Variants variants;
    private final List<Integer> lowDays;
    private final double whole;
    private LocalDateTime minute;
    private double passed;
    private long due;
    private long given;

    public BigTrade(Plan plan) {
        this.plan = plan;
        double daily = (double) plan.transactions() / DAYS;
        ShopPlan.Habits habits = new ShopPlan.Habits(daily, plan.customers(), 0.25, 0.2);
        this.world = World.of(new ShopPlan(plan.seed(), plan.end(), DAYS, habits, List.of()));
        this.rush = new Rush(world, new Rush.Mix(PLANTED, false));
        this.variants = new Variants(world.goods().products().all());
        Draw draw = world.draw("low days");
        this.lowDays = IntStream.range(0, LOW_DAYS)
                .mapToObj(i -> draw.between(1, DAYS - 1))
                .toList();
        this.minute = begin();
        this.whole = IntStream.range(0, DAYS * MINUTES_A_DAY)
                .mapToDouble(number -> expected(begin().plusMinutes(number)))
                .sum();
    }

    public List<Product> products() {
        return variants.all();
    }

    public List<Buyer> buyers() {
        return world.buyers().all();
    }

    @Override
    public boolean hasNext() {
        return given < plan.transactions();
    }

    @Override
    public Draft next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (given >= due && minute.isBefore(plan.end())) {
            passed += expected(minute);
            minute = minute.plusMinutes(1);
            due = Math.round(passed / whole * plan.transactions());
        }
        given++;
        return variants.of(rush.next(minute));
    }

    /** One more order after the history, at this time. */
    public Draft live(LocalDateTime now) {
        return variants.of(rush.next(now));
    }

    private LocalDateTime begin() {
        return plan.end().minusDays(DAYS);
    }

    private double expected(LocalDateTime at) {
        int day = (int) Duration.between(begin(), at).toDays();
        return world.rhythm().expectedMinute(at) * (lowDays.contains(day) ? LOW : 1);
    }
}
