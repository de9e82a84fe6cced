package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Transaction;
import java.util.List;

/**
 * What the shop's database holds behind a row, as read on demand.
 *
 * @param own the transactions its facts refer to
 * @param sales other transactions with its product, newest first
 * @param orders its customer's latest transactions, newest first
 */
record Behind(List<Transaction> own, List<Transaction> sales, List<Transaction> orders) {

    static final Behind NOTHING = new Behind(List.of(), List.of(), List.of());

    Behind {
        own = List.copyOf(own);
        sales = List.copyOf(sales);
        orders = List.copyOf(orders);
    }
}
