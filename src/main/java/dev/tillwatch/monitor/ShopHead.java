package dev.tillwatch.monitor;

/**
 * Ids in the shop's tables at one moment; 0 where a table is empty.
 *
 * @param recentTransaction the lowest of the last {@link #RECENT} transactions
 */
public record ShopHead(long firstTransaction, long recentTransaction, long lastTransaction, long lastItem) {

    /** Transactions at the end of the table that may still change. */
    public static final int RECENT = 500;
}
