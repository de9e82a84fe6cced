package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads past rows on demand, for evidence and histories; every call is bounded in rows and time. */
public interface ShopHistory {

    /** The transactions with these ids that still exist, by id; at most 500 are read. */
    List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable;

    /** The names of those customers that exist; at most 500 are read. */
    Map<Long, String> names(Collection<Long> customers) throws ShopUnavailable;

    /** A customer's latest transactions before or at {@code until}, newest first. */
    List<Transaction> ofCustomer(long customerId, LocalDateTime until, int limit) throws ShopUnavailable;

    /** The transactions of the latest lines of this product, newest first by id. */
    List<Transaction> withProduct(String productId, int limit) throws ShopUnavailable;
}
