package dev.tillwatch.simulate;

import org.jspecify.annotations.Nullable;

/** Whom a planted anomaly concerns: a customer, a product, a city, or where all are null everybody. */
public record Target(@Nullable Long customerId, @Nullable String productId, @Nullable String city) {

    static final Target EVERYBODY = new Target(null, null, null);

    static Target of(Buyer buyer) {
        return new Target(buyer.id(), null, null);
    }

    static Target of(Product product) {
        return new Target(null, product.id(), null);
    }

    static Target of(Buyer buyer, Product product) {
        return new Target(buyer.id(), product.id(), null);
    }

    static Target ofCity(String city) {
        return new Target(null, null, city);
    }

    boolean hits(Draft draft) {
        return (customerId == null || customerId == draft.buyer().id())
                && (city == null || city.equals(draft.buyer().place().city()))
                && (productId == null
                        || draft.lines().stream()
                                .anyMatch(line -> line.product().id().equals(productId)));
    }
}
