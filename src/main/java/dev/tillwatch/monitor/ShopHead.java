package dev.tillwatch.monitor;

/** The lowest and highest ids in the shop's tables at one moment; 0 where a table is empty. */
public record ShopHead(long firstTransaction, long lastTransaction, long lastItem) {}
