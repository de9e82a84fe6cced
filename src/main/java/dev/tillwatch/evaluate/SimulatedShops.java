package dev.tillwatch.evaluate;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.simulate.Planted;
import dev.tillwatch.simulate.ShopPlan;
import dev.tillwatch.simulate.SimulatedShop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The shops that a seed draws, labelled. */
public final class SimulatedShops {

    private SimulatedShops() {}

    /** The shop whose habits detectors were made for. */
    public static LabelledShop usual(long seed) {
        return labelled("usual", ShopPlan.usual(seed));
    }

    /** A small shop with other habits. */
    public static LabelledShop other(long seed) {
        return labelled("other", ShopPlan.other(seed));
    }

    private static LabelledShop labelled(String name, ShopPlan plan) {
        SimulatedShop shop = SimulatedShop.of(plan);
        List<Planted> planted = shop.book().planted();
        List<Transaction> transactions = shop.transactions();
        int[] eventOf = new int[transactions.size() + 1];
        Arrays.fill(eventOf, LabelledSale.ORDINARY);
        List<PlantedEvent> events = new ArrayList<>();
        for (Planted plant : planted) {
            int id = events.size();
            events.add(event(id, plant));
            plant.ids().forEach(transaction -> eventOf[Math.toIntExact(transaction)] = id);
        }
        List<LabelledSale> sales = new ArrayList<>(transactions.size());
        for (Transaction transaction : transactions) {
            sales.add(new LabelledSale(transaction, eventOf[Math.toIntExact(transaction.id())]));
        }
        return new LabelledShop(name, plan.seed(), sales, events, shop.calendar());
    }

    private static PlantedEvent event(int id, Planted plant) {
        return new PlantedEvent(
                id,
                plant.kind().detector(),
                plant.kind().name().toLowerCase(Locale.ROOT),
                plant.at(),
                plant.end(),
                plant.target().customerId(),
                plant.target().productId(),
                plant.target().city());
    }
}
