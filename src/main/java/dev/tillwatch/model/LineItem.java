package dev.tillwatch.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transaction: what was sold, with the copies of name and price taken at the sale, and the catalog entry
 * of now where the product is known.
 */
public record LineItem(
        long id,
        String productId,
        @Nullable String productName,
        @Nullable BigDecimal soldPrice,
        @Nullable Integer quantity,
        @Nullable CatalogEntry catalog) {

    /** The name to show: the copy taken at the sale, else the catalog's, else the product's id. */
    public String displayName() {
        if (productName != null) {
            return productName;
        }
        return catalog != null ? catalog.name() : productId;
    }

    /** The same line beside another catalog entry. */
    public LineItem withCatalog(@Nullable CatalogEntry entry) {
        return new LineItem(id, productId, productName, soldPrice, quantity, entry);
    }
}
