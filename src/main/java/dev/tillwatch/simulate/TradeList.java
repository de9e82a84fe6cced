package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A second price list: some customers pay 6 to 16 % less than the catalog asks, by product, and get no coupons. */
final class TradeList {

    private final Set<Long> customers = new HashSet<>();
    private final Map<String, Double> factors = new HashMap<>();

    TradeList(double share, List<Product> products, List<Buyer> buyers, Draw draw) {
        if (share > 0) {
            products.forEach(product -> factors.put(product.id(), draw.uniform(0.84, 0.94)));
            buyers.stream().filter(buyer -> draw.chance(share)).forEach(buyer -> customers.add(buyer.id()));
        }
    }

    boolean isFor(Buyer buyer) {
        return customers.contains(buyer.id());
    }

    BigDecimal price(Product product, BigDecimal catalog) {
        return PriceTags.scaled(catalog, factors.getOrDefault(product.id(), 1.0));
    }
}
