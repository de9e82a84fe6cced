package dev.tillwatch.simulate;

import dev.tillwatch.model.CatalogEntry;
import java.math.BigDecimal;

/** A product of the simulated shop; popularity is its weight among all sales. */
public record Product(String id, String name, BigDecimal price, double popularity) {

    Product at(BigDecimal otherPrice) {
        return new Product(id, name, otherPrice, popularity);
    }

    CatalogEntry entry() {
        return new CatalogEntry(id, name, price);
    }
}
