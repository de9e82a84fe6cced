package dev.tillwatch.simulate;

import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.List;

/** A shop with its history, its labels, and the trade that goes on from there. */
public final class SimulatedShop {

    private final World world;
    private final List<Transaction> transactions;

    SimulatedShop(World world, List<Transaction> transactions) {
        this.world = world;
        this.transactions = List.copyOf(transactions);
    }

    /** Simulates the whole history of a plan. */
    public static SimulatedShop of(ShopPlan plan) {
        World world = World.of(plan);
        return new SimulatedShop(world, new History(world).transactions());
    }

    /** What is sold, each at the price that the catalog has at the end of the history. */
    public List<Product> products() {
        PriceTags tags = world.goods().till().tags();
        return world.goods().products().all().stream()
                .map(product -> product.at(tags.price(product, world.plan().lastDay())))
                .toList();
    }

    /** The days that the shop's people know to be special. */
    public ShopCalendar calendar() {
        return world.rhythm().seasons().calendar();
    }

    public List<Buyer> buyers() {
        return world.buyers().all();
    }

    /** By id; here and there an id is out of the order of time. */
    public List<Transaction> transactions() {
        return transactions;
    }

    /** The labels of history and of live trade; what is planted live gets its ids from who writes it. */
    public PlantBook book() {
        return world.trouble().book();
    }

    /** The trade that follows the history; one caller at a time. */
    public LiveTrade live(LocalDateTime start, Pace pace) {
        return new LiveTrade(world, start, pace);
    }

    /** Trade in any number that follows the history; one caller at a time. */
    public Rush rush(Rush.Mix mix) {
        return new Rush(world, mix);
    }
}
