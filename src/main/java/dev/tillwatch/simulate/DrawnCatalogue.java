package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A catalogue of any size: log-normal prices, and a popularity that has nothing to do with them. */
final class DrawnCatalogue {

    private static final int FIRST_ID = 1001;
    private static final double MEDIAN = 1500;
    private static final double SPREAD = 1.2;
    private static final double CHEAPEST = 50;
    private static final double DEAREST = 100_000;

    private DrawnCatalogue() {}

    static List<Product> products(int count, Draw draw) {
        List<Product> products = new ArrayList<>(count);
        for (int rank = 1; rank <= count; rank++) {
            double price = MEDIAN * Math.exp(SPREAD * draw.gaussian());
            long rupees = Math.round(Math.clamp(price, CHEAPEST, DEAREST));
            products.add(new Product(
                    "prod" + (FIRST_ID + rank - 1),
                    "Article " + rank,
                    BigDecimal.valueOf(rupees).setScale(2),
                    1.0 / rank));
        }
        return List.copyOf(products);
    }
}
