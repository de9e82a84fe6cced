package dev.tillwatch.monitor;

/** Says which transaction an item belongs to. */
public record ItemRef(long itemId, long transactionId) {}
