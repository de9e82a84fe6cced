package dev.tillwatch.monitor;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.util.List;

/**
 * The shop's tables as the audit compares them: checksums of blocks of ids, which cost the server little, and the rows
 * of a block together with the checksum of that very moment. Blocks come by ascending id, empty ones not at all.
 */
public interface AuditSource {

    /** Checksums over transactions and over which items belong to them. */
    List<BlockSum> transactionSums(IdRange ids) throws ShopUnavailable;

    /** Checksums over all columns of items. */
    List<BlockSum> itemSums(IdRange ids) throws ShopUnavailable;

    /** The transactions of a range, whole, and their blocks' checksums, as of one moment. */
    Checked<Transaction> transactions(IdRange ids) throws ShopUnavailable;

    /** The items of a range and their blocks' checksums, as of one moment. */
    Checked<Item> items(IdRange ids) throws ShopUnavailable;

    /** Rows and checksums that belong together. */
    record Checked<T>(List<BlockSum> sums, List<T> rows) {}

    /** An item as it is now, without its catalog entry. */
    record Item(long transactionId, LineItem line) {}
}
