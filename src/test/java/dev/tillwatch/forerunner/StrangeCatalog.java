package dev.tillwatch.forerunner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Products at strange prices, and every spelling that the server takes for one of them. */
final class StrangeCatalog {

    /** A code as a line may write it, and the price of the product that it means. */
    record Product(String code, BigDecimal price) {}

    /** Exact limits fall on whole paise for most of these; the last are free, negative, tiny and as large as fits. */
    private static final List<String> PRICES = List.of(
            "2000.00",
            "20.00",
            "400.00",
            "0.20",
            "1200.00",
            "99999980.00",
            "50000.00",
            "19.99",
            "1.00",
            "0.01",
            "0.02",
            "0.00",
            "-100.00",
            "99999999.99");

    private final Random random;
    private final List<Product> spellings = new ArrayList<>();

    StrangeCatalog(Random random, Bulk server) {
        this.random = random;
        List<String> codes = StrangeTexts.CODES;
        for (int i = 0; i < codes.size(); i++) {
            // Where the collation knows the code already, this is no further product.
            server.update(
                    "INSERT IGNORE INTO products VALUES (?, ?, ?)",
                    codes.get(i),
                    StrangeTexts.NAMES.get(i % StrangeTexts.NAMES.size()),
                    PRICES.get(i % PRICES.size()));
        }
        for (String code : codes) {
            for (String spelling : StrangeTexts.spellings(code)) {
                server.strings("SELECT product_price FROM products WHERE product_id = ?", spelling)
                        .forEach(price -> spellings.add(new Product(spelling, new BigDecimal(price))));
            }
        }
    }

    Product any() {
        return spellings.get(random.nextInt(spellings.size()));
    }

    /** What was charged: mostly the catalog's price, often on a limit or a paisa beside it, now and then nonsense. */
    @Nullable
    BigDecimal charged(Product product) {
        BigDecimal price = product.price();
        BigDecimal paisa = new BigDecimal("0.01").multiply(BigDecimal.valueOf(random.nextInt(3) - 1));
        BigDecimal charged =
                switch (random.nextInt(16)) {
                    case 0 -> null;
                    case 1, 2 -> price.multiply(new BigDecimal("0.75")).add(paisa);
                    case 3, 4 -> price.multiply(new BigDecimal("1.05")).add(paisa);
                    case 5, 6 -> price.add(price.multiply(twentieths()));
                    case 7 -> BigDecimal.valueOf(random.nextInt(6_000_000), 2);
                    case 8 -> price.negate();
                    case 9 -> BigDecimal.ZERO;
                    case 10 -> new BigDecimal("99999999.99");
                    default -> price;
                };
        return charged == null ? null : fitting(charged);
    }

    /** Twentieths of a percent around the borders of the severities, so that half of the percentages end in a 5. */
    private BigDecimal twentieths() {
        int[] borders = {-1000, -500, 200, 500, 1000, 100, -600, 2000};
        int twentieth = borders[random.nextInt(borders.length)] + random.nextInt(7) - 3;
        return BigDecimal.valueOf(5L * twentieth, 4);
    }

    private static @Nullable BigDecimal fitting(BigDecimal price) {
        BigDecimal paise = price.setScale(2, RoundingMode.HALF_UP);
        return paise.precision() > 10 ? null : paise;
    }
}
