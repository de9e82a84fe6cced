package dev.tillwatch.detect;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** The catalog price of a product was seen to change; the product's lines follow as {@link TransactionChanged}. */
public record CatalogPriceChanged(String productId, LocalDateTime seenAt, BigDecimal from, BigDecimal to)
        implements Event {}
