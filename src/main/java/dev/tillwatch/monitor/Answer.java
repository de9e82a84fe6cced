package dev.tillwatch.monitor;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The answer to a {@link Question}, each list by ascending id and cut off at its limit.
 *
 * @param now the shop's own NOW()
 * @param items behind the cursor
 * @param itemsInGaps items that exist in the gaps
 * @param transactionsInGaps transaction ids that exist in the gaps
 * @param lines the product's lines, by item
 * @param catalog what changed in the catalog since the last look
 */
public record Answer(
        LocalDateTime now,
        List<ItemRef> items,
        List<ItemRef> itemsInGaps,
        List<Long> transactionsInGaps,
        List<ItemRef> lines,
        List<CatalogChange> catalog) {

    /** Whether there are more items than were given. */
    boolean hasMoreItems() {
        return items.size() >= Question.MOST_ITEMS;
    }
}
