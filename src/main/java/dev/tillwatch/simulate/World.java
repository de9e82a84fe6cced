package dev.tillwatch.simulate;

import java.util.List;

/** All that history and live trade of one simulated shop share; drawn from its plan alone. */
record World(ShopPlan plan, Goods goods, Weighted<Buyer> buyers, Rhythm rhythm, Trouble trouble) {

    /** What is sold and at which price. */
    record Goods(Weighted<Product> products, Till till) {}

    /** What goes wrong, and the labels of it. */
    record Trouble(Disturbances disturbances, PlantBook book) {}

    static World of(ShopPlan plan) {
        Draw draw = new Draw(plan.seed());
        Manner.Prices prices = plan.manner().prices();
        List<Product> products = prices.products() == Manner.Prices.WRITTEN
                ? Catalogue.products()
                : DrawnCatalogue.products(prices.products(), draw.fork("catalogue"));
        List<Buyer> buyers = Population.draw(plan.habits().customers(), draw.fork("customers"));
        Till till = new Till(
                new PriceTags(products, plan, draw.fork("price tags")),
                new Promotions(products, plan, draw.fork("promotions")),
                new TradeList(prices.tradeList(), products, buyers, draw.fork("trade list")),
                prices.takenUp());
        return new World(
                plan,
                new Goods(new Weighted<>(products, Product::popularity), till),
                new Weighted<>(buyers, Buyer::weight),
                new Rhythm(plan, seasons(plan, draw), draw.fork("rhythm")),
                new Trouble(new Disturbances(), new PlantBook()));
    }

    Draw draw(String purpose) {
        return new Draw(plan.seed()).fork(purpose);
    }

    /** Those whose orders in quick succession are no anomaly. */
    List<Buyer> batchBuyers() {
        return buyers.all().stream()
                .filter(Buyer::business)
                .limit(plan.manner().haste().buyers())
                .toList();
    }

    /** Whom an anomaly is planted on; where it is measured nobody whose batches would hide it. */
    Buyer victim(Draw draw) {
        Buyer buyer = buyers.pick(draw);
        while (plan.manner().measured() && buyer.business() && batchBuyers().contains(buyer)) {
            buyer = buyers.pick(draw);
        }
        return buyer;
    }

    private static Seasons seasons(ShopPlan plan, Draw draw) {
        return plan.manner().measured()
                ? new DrawnSeasons(plan, draw.fork("seasons"))
                : new FixedHolidays(plan.firstDay(), plan.lastDay());
    }
}
