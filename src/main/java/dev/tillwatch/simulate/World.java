package dev.tillwatch.simulate;

/** All that history and live trade of one simulated shop share; drawn from its plan alone. */
record World(ShopPlan plan, Goods goods, Weighted<Buyer> buyers, Rhythm rhythm, Trouble trouble) {

    /** Deepest promotion: less than what the fixed limit of 25 % calls an anomaly. */
    private static final double DEEPEST_PROMOTION = 0.22;

    /** What is sold and at which price. */
    record Goods(Weighted<Product> products, Promotions promotions) {}

    /** What goes wrong, and the labels of it. */
    record Trouble(Disturbances disturbances, PlantBook book) {}

    static World of(ShopPlan plan) {
        Draw draw = new Draw(plan.seed());
        Weighted<Product> products = new Weighted<>(Catalogue.products(), Product::popularity);
        return new World(
                plan,
                new Goods(products, new Promotions(products.all(), plan, DEEPEST_PROMOTION, draw.fork("promotions"))),
                new Weighted<>(Population.draw(plan.habits().customers(), draw.fork("customers")), Buyer::weight),
                new Rhythm(plan.firstDay(), plan.habits().ordersADay(), draw.fork("rhythm")),
                new Trouble(new Disturbances(), new PlantBook()));
    }

    Draw draw(String purpose) {
        return new Draw(plan.seed()).fork(purpose);
    }
}
