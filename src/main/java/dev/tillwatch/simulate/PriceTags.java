package dev.tillwatch.simulate;

import dev.tillwatch.model.CatalogEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the catalog says on each day: some products change their price once. */
final class PriceTags {

    /** Two entries that are handed out again and again, so that a long history holds few. */
    private record Tag(LocalDate changed, CatalogEntry before, CatalogEntry after) {}

    private final Map<String, Tag> tags = new HashMap<>();

    PriceTags(List<Product> products, ShopPlan plan, Draw draw) {
        for (Product product : products) {
            CatalogEntry before = product.entry();
            Tag tag = new Tag(plan.firstDay(), before, before);
            if (draw.chance(plan.manner().prices().changed())) {
                double factor = draw.uniform(0.10, 0.40) * (draw.chance(0.5) ? 1 : -1) + 1;
                BigDecimal price = product.price()
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(0, RoundingMode.HALF_UP)
                        .setScale(2);
                LocalDate day = plan.firstDay().plusDays(draw.between(1, plan.days()));
                tag = new Tag(day, before, new CatalogEntry(product.id(), product.name(), price));
            }
            tags.put(product.id(), tag);
        }
    }

    CatalogEntry entry(Product product, LocalDate day) {
        Tag tag = tags.get(product.id());
        if (tag == null) {
            return product.entry();
        }
        return day.isBefore(tag.changed()) ? tag.before() : tag.after();
    }

    BigDecimal price(Product product, LocalDate day) {
        return entry(product, day).price();
    }

    /** A price as shops write it: whole rupees from a thousand on, else paise. */
    static BigDecimal scaled(BigDecimal price, double factor) {
        BigDecimal exact = price.multiply(BigDecimal.valueOf(factor));
        int decimals = exact.compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : 2;
        return exact.setScale(decimals, RoundingMode.HALF_UP).setScale(2);
    }
}
