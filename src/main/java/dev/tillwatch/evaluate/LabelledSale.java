package dev.tillwatch.evaluate;

import dev.tillwatch.model.Transaction;

/**
 * A transaction and the planted event that it belongs to; its lines carry the catalog price of their day.
 *
 * @param eventId {@link #ORDINARY} where it belongs to none
 */
public record LabelledSale(Transaction transaction, int eventId) {

    public static final int ORDINARY = -1;
}
