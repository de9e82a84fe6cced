package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Trade in any number, for measuring: ordinary orders with their declines and tries, and a given share of planted
 * wrong prices, bursts and card testing. The same seed and the same calls give the same orders.
 */
public final class Rush {

    /** How often each kind is planted beside the others; a burst or a card test is some ten orders. */
    private record Chance(PlantKind kind, double weight) {}

    private static final Weighted<Chance> KINDS = new Weighted<>(
            List.of(
                    new Chance(PlantKind.UNDER, 4),
                    new Chance(PlantKind.OVER, 4),
                    new Chance(PlantKind.SLIP, 2),
                    new Chance(PlantKind.STRADDLE, 0.5),
                    new Chance(PlantKind.FAST, 0.5),
                    new Chance(PlantKind.CARD_TESTING, 0.5)),
            Chance::weight);

    /**
     * What the orders are.
     *
     * @param planted share of orders that belong to a planted anomaly
     * @param allFail whether the payment of each other order fails, too
     */
    public record Mix(double planted, boolean allFail) {}

    private final Mix mix;
    private final Draw draw;
    private final EverydayTrade trade;
    private final Planters planters;
    private final PriorityQueue<Draft> later = new PriorityQueue<>(Comparator.comparing(Draft::at));
    private long given;
    private long planted;

    Rush(World world, Mix mix) {
        this.mix = mix;
        this.draw = world.draw("rush");
        this.trade = new EverydayTrade(world, draw.fork("trade"));
        this.planters = new Planters(world, trade, Duration.ZERO, draw.fork("plants"));
    }

    /** The next order; its time is {@code now} or, where it follows one given before, between that one's and now. */
    public Draft next(LocalDateTime now) {
        given++;
        if (planted < mix.planted() * given) {
            planters.plant(KINDS.pick(draw).kind(), now).forEach(this::plant);
        }
        if (later.isEmpty() || later.element().at().isAfter(now)) {
            later.addAll(trade.order(now));
        }
        Draft next = later.remove();
        return mix.allFail() && next.plant() == Draft.NO_PLANT ? next.declinedIn(Draft.NO_PLANT) : next;
    }

    private void plant(Draft draft) {
        planted++;
        later.add(draft);
    }
}
