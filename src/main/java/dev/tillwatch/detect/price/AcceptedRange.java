package dev.tillwatch.detect.price;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import java.math.BigDecimal;

/** Whether a line's price lies strictly outside the accepted range around its catalog price, in exact decimals. */
final class AcceptedRange {

    private final PriceThresholds thresholds;
    /** Most lines are sold at the catalog price itself: whether that one is accepted is asked once. */
    private final boolean holdsTheReference;

    AcceptedRange(PriceThresholds thresholds) {
        this.thresholds = thresholds;
        this.holdsTheReference = thresholds.lowest().compareTo(BigDecimal.ONE) <= 0
                && thresholds.highest().compareTo(BigDecimal.ONE) >= 0;
    }

    /** False where the price is NULL or the product unknown: such a line is never judged. */
    boolean outside(LineItem item) {
        BigDecimal sold = item.soldPrice();
        CatalogEntry catalog = item.catalog();
        if (sold == null || catalog == null) {
            return false;
        }
        BigDecimal reference = catalog.price();
        if (holdsTheReference && reference.signum() >= 0 && sold.compareTo(reference) == 0) {
            return false;
        }
        return sold.compareTo(thresholds.lowest().multiply(reference)) < 0
                || sold.compareTo(thresholds.highest().multiply(reference)) > 0;
    }
}
