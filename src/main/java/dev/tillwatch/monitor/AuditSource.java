package dev.tillwatch.monitor;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.util.List;

/**
 * The shop's tables as the audit compares them: checksums of blocks of ids, which cost the server little, and the rows
 * of a block together with the checksum of that very moment. Blocks come by ascending id, empty ones not at all. Where a
 * range holds more than may be looked at at once, as where a hole was filled, only its beginning is.
 */
public interface AuditSource {

    /** Checksums over transactions and over which items belong to them. */
    Sums transactionSums(IdRange ids) throws ShopUnavailable;

    /** Checksums over all columns of items. */
    Sums itemSums(IdRange ids) throws ShopUnavailable;

    /** The transactions of a range, whole, and their blocks' checksums, as of one moment. */
    Checked<Transaction> transactions(IdRange ids) throws ShopUnavailable;

    /** The items of a range and their blocks' checksums, as of one moment. */
    Checked<Item> items(IdRange ids) throws ShopUnavailable;

    /**
     * Checksums.
     *
     * @param ids the part of the range that was looked at, whole blocks of it
     */
    record Sums(IdRange ids, List<BlockSum> sums) {}

    /**
     * Rows and checksums that belong together.
     *
     * @param ids the part of the range that was read, whole blocks of it
     */
    record Checked<T>(IdRange ids, List<BlockSum> sums, List<T> rows) {}

    /** An item as it is now, without its catalog entry. */
    record Item(long transactionId, LineItem line) {}
}
