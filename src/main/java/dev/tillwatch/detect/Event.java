package dev.tillwatch.detect;

/** A change in the shop that detectors are told of. */
public sealed interface Event permits TransactionChanged, CatalogPriceChanged {}
