package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/**
 * The shop's tables as the feed reads them: by primary key, in bounded pieces, never writing. Transactions come whole
 * (with all items visible at that moment and the catalog entries of now), lists come ordered by id. Used by one thread
 * at a time.
 */
public interface TransactionSource {

    /** The shop's own NOW(). */
    LocalDateTime now() throws ShopUnavailable;

    ShopHead head() throws ShopUnavailable;

    /** The first {@code limit} transactions of the range. */
    List<Transaction> transactions(IdRange range, int limit) throws ShopUnavailable;

    /** Those of the ids that exist. */
    List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable;

    /** The first {@code limit} transaction ids that exist in the ranges (ascending, at most {@link Gaps#MOST_RANGES}). */
    List<Long> transactionIds(List<IdRange> ranges, int limit) throws ShopUnavailable;

    /** The first {@code limit} items in the ranges of item ids (ascending, at most {@link Gaps#MOST_RANGES}). */
    List<ItemRef> items(List<IdRange> ranges, int limit) throws ShopUnavailable;

    /** The first {@code limit} lines of a product after an item id, as the server compares product ids. */
    List<ItemRef> lines(String productId, long afterItem, int limit) throws ShopUnavailable;

    /**
     * Takes one bounded look at the catalog and says what changed since entries were last given out; a change is
     * reported once, and not before it is in force for the transactions read afterwards.
     */
    List<CatalogChange> catalogChanges() throws ShopUnavailable;
}
