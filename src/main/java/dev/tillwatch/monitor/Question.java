package dev.tillwatch.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a poll asks first: what is new among the items and what has appeared in the gaps; everything that it reads then
 * follows from the answer.
 *
 * @param afterItem items behind this id are asked for
 * @param itemGaps ranges of item ids below it that may still fill
 * @param transactionGaps ranges of transaction ids that may still fill
 * @param lines whose lines are to be read again, null for none
 * @param catalog whether to look at the catalog as well
 */
public record Question(
        long afterItem, List<IdRange> itemGaps, List<IdRange> transactionGaps, @Nullable Lines lines, boolean catalog) {

    /** Items given after the cursor. */
    public static final int MOST_ITEMS = 10_000;

    /** Ids given out of gaps, of items and of transactions. */
    public static final int MOST_FILLED = 5_000;

    /** Lines given of a product. */
    public static final int MOST_LINES = 5_000;

    /** A product's lines behind an item id. */
    public record Lines(String productId, long afterItem) {}

    public Question {
        itemGaps = List.copyOf(itemGaps);
        transactionGaps = List.copyOf(transactionGaps);
    }
}
