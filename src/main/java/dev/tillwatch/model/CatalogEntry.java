package dev.tillwatch.model;

import java.math.BigDecimal;

/** A product as the catalog has it now. */
public record CatalogEntry(String productId, String name, BigDecimal price) {}
