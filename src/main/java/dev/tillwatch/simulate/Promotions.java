package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a product costs at the till on a given day: the catalog price, a promotion, a coupon, a small deviation. */
final class Promotions {

    private static final double PROMOTIONS_A_YEAR = 3;
    private static final double TAKEN_UP = 0.92;
    private static final double COUPON = 0.11;
    private static final double DEVIATION = 0.03;

    private record Promotion(LocalDate from, LocalDate to, double factor) {}

    private final Map<String, List<Promotion>> byProduct = new HashMap<>();

    /** @param deepest the largest reduction, as a share of the catalog price */
    Promotions(List<Product> products, ShopPlan plan, double deepest, Draw draw) {
        int days = plan.days() + 30;
        for (Product product : products) {
            List<Promotion> promotions = new ArrayList<>();
            int count = draw.poisson(PROMOTIONS_A_YEAR * days / 365);
            for (int i = 0; i < count; i++) {
                LocalDate from = plan.firstDay().plusDays(draw.between(0, days - 1));
                promotions.add(new Promotion(from, from.plusDays(draw.between(2, 7)), 1 - draw.uniform(0.10, deepest)));
            }
            byProduct.put(product.id(), List.copyOf(promotions));
        }
    }

    boolean runsFor(Product product, LocalDate day) {
        return factor(product, day) < 1;
    }

    BigDecimal price(Product product, LocalDate day, Draw draw) {
        double promoted = factor(product, day);
        if (promoted < 1 && draw.chance(TAKEN_UP)) {
            return scaled(product.price(), promoted);
        }
        double lot = draw.uniform(0, 1);
        if (lot < COUPON) {
            return scaled(product.price(), 1 - draw.uniform(0.03, 0.18));
        }
        if (lot < COUPON + DEVIATION) {
            return scaled(product.price(), draw.uniform(0.98, 1.03));
        }
        return product.price();
    }

    /** A price as shops write it: whole rupees from a thousand on, else paise. */
    static BigDecimal scaled(BigDecimal price, double factor) {
        BigDecimal exact = price.multiply(BigDecimal.valueOf(factor));
        int decimals = exact.compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : 2;
        return exact.setScale(decimals, RoundingMode.HALF_UP).setScale(2);
    }

    private double factor(Product product, LocalDate day) {
        for (Promotion promotion : byProduct.getOrDefault(product.id(), List.of())) {
            if (!day.isBefore(promotion.from()) && day.isBefore(promotion.to())) {
                return promotion.factor();
            }
        }
        return 1;
    }
}
