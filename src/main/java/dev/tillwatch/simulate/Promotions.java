package dev.tillwatch.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days which product is reduced, and by how much. */
final class Promotions {

    private static final double A_YEAR = 3;

    /** Trade goes on behind the history for a while. */
    private static final int DAYS_AHEAD = 30;

    private record Promotion(LocalDate from, LocalDate to, double factor) {

        boolean touches(LocalDate first, LocalDate last) {
            return first.isBefore(to) && !last.isBefore(from);
        }
    }

    private final Map<String, List<Promotion>> byProduct = new HashMap<>();

    Promotions(List<Product> products, ShopPlan plan, Draw draw) {
        int days = plan.days() + DAYS_AHEAD;
        double deepest = plan.manner().prices().deepest();
        for (Product product : products) {
            List<Promotion> promotions = new ArrayList<>();
            int count = draw.poisson(A_YEAR * days / 365);
            for (int i = 0; i < count; i++) {
                LocalDate from = plan.firstDay().plusDays(draw.between(0, days - 1));
                promotions.add(new Promotion(from, from.plusDays(draw.between(2, 7)), 1 - draw.uniform(0.10, deepest)));
            }
            byProduct.put(product.id(), List.copyOf(promotions));
        }
    }

    /** Whether the product is reduced on any of these days, both included. */
    boolean runFor(Product product, LocalDate from, LocalDate to) {
        for (Promotion promotion : byProduct.getOrDefault(product.id(), List.of())) {
            if (promotion.touches(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** The share of the catalog price that is asked on that day. */
    double factor(Product product, LocalDate day) {
        for (Promotion promotion : byProduct.getOrDefault(product.id(), List.of())) {
            if (promotion.touches(day, day)) {
                return promotion.factor();
            }
        }
        return 1;
    }
}
