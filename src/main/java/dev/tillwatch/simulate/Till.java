package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a product costs at the till: the catalog price, a promotion, another list, a coupon, a small deviation. */
record Till(PriceTags tags, Promotions promotions, TradeList list, double takenUp) {

    private static final double COUPON = 0.11;
    private static final double DEVIATION = 0.03;

    BigDecimal price(Product product, Buyer buyer, LocalDate day, Draw draw) {
        BigDecimal catalog = tags.price(product, day);
        double promoted = promotions.factor(product, day);
        if (promoted < 1 && draw.chance(takenUp)) {
            return PriceTags.scaled(catalog, promoted);
        }
        if (list.isFor(buyer)) {
            return list.price(product, catalog);
        }
        double lot = draw.uniform(0, 1);
        if (lot < COUPON) {
            return PriceTags.scaled(catalog, 1 - draw.uniform(0.03, 0.18));
        }
        if (lot < COUPON + DEVIATION) {
            return PriceTags.scaled(catalog, draw.uniform(0.98, 1.03));
        }
        return catalog;
    }
}
