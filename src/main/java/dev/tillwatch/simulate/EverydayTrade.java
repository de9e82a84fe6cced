package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ordinary orders: who buys what at which price, declined payments and the tries that follow them. */
final class EverydayTrade {

    private static final int MOST_RETRIES = 4;

    private final World world;
    private final Draw draw;

    EverydayTrade(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    /** What comes of one wish to buy: an order, and more tries where its payment is declined. */
    List<Draft> order(LocalDateTime at) {
        Buyer buyer = world.buyers().pick(draw);
        List<Draft> tries = pay(Draft.of(at, buyer, basket(buyer, at)));
        double doubleClicks = world.plan().manner().haste().doubleClicks();
        if (doubleClicks > 0 && draw.chance(doubleClicks)) {
            tries.addAll(again(tries.getFirst()));
        }
        return tries;
    }

    /** Lines as customers put them together. */
    List<Line> basket(Buyer buyer, LocalDateTime at) {
        int count = 1 + Math.min(draw.poisson(0.6), 4);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Product product = world.goods().products().pick(draw);
            if (lines.stream().noneMatch(line -> line.product().equals(product))) {
                lines.add(new Line(
                        product,
                        world.goods().till().price(product, buyer, at.toLocalDate(), draw),
                        draw.geometric(0.78, 10)));
            }
        }
        return lines;
    }

    private List<Draft> pay(Draft wanted) {
        ShopPlan.Habits habits = world.plan().habits();
        List<Draft> tries = new ArrayList<>();
        Draft next = tried(wanted);
        tries.add(next);
        boolean stuck = draw.chance(habits.stuck());
        while (next.declined() && tries.size() <= MOST_RETRIES && draw.chance(habits.retry())) {
            Draft again = wanted.at(next.at().plusSeconds(draw.between(25, 180)));
            next = stuck ? again.declinedIn(Draft.NO_PLANT) : tried(again);
            tries.add(next);
        }
        return tries;
    }

    /** The button was pressed once or twice too often. */
    private List<Draft> again(Draft order) {
        List<Draft> copies = new ArrayList<>();
        int clicks = draw.between(1, 2);
        for (int i = 1; i <= clicks; i++) {
            copies.add(order.at(order.at().plusSeconds(i * (long) draw.between(1, 4))));
        }
        return copies;
    }

    /** The chance to be declined for another reason: where it is measured, the higher of the two rates is the whole. */
    private double besides(double failure, double own) {
        return world.plan().manner().measured() ? Math.max(0, (own - failure) / (1 - failure)) : own;
    }

    private Draft tried(Draft wanted) {
        Disturbances.@Nullable Disturbance outage =
                world.trouble().disturbances().declineOf(wanted);
        if (outage != null && draw.chance(outage.strength())) {
            return wanted.declinedIn(outage.plant());
        }
        double own = wanted.buyer().declineRate();
        double rate = outage == null ? own : besides(outage.strength(), own);
        return draw.chance(rate) ? wanted.declinedIn(Draft.NO_PLANT) : wanted;
    }
}
