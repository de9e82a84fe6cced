package dev.tillwatch.detect.price;

import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line whose sold price and catalog price are both known. */
record PricedLine(LineItem item, BigDecimal sold, CatalogEntry catalog) {

    /** Null where the price is NULL or the product unknown: such a line is never judged. */
    static @Nullable PricedLine of(LineItem item) {
        BigDecimal sold = item.soldPrice();
        CatalogEntry catalog = item.catalog();
        return sold == null || catalog == null ? null : new PricedLine(item, sold, catalog);
    }

    BigDecimal reference() {
        return catalog.price();
    }

    /** Sold against reference in percent, signed, one decimal; null where the reference is 0. */
    @Nullable
    BigDecimal difference() {
        return reference().signum() == 0 ? null : Decimals.percent(sold.subtract(reference()), reference());
    }

    /** How far off, for finding the worst; below all others where the reference is 0. */
    BigDecimal distance() {
        BigDecimal difference = difference();
        return difference == null ? BigDecimal.ONE.negate() : difference.abs();
    }

    /** Reference minus sold times the quantity; of one piece where the quantity is missing. */
    BigDecimal loss() {
        Integer quantity = item.quantity();
        return reference().subtract(sold).multiply(BigDecimal.valueOf(quantity == null ? 1 : quantity));
    }
}
