package dev.tillwatch.monitor;

import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The shop's tables as the feed reads them: by primary key, in bounded pieces, never writing. Transactions come whole
 * (with all items visible at that moment and the catalog entries of now), lists come ordered by id. Used by one thread
 * at a time.
 */
public interface TransactionSource {

    /** The shop's own NOW(). */
    LocalDateTime now() throws ShopUnavailable;

    ShopHead head() throws ShopUnavailable;

    /**
     * What is new and what has appeared in gaps. A change of the catalog is told once, and not before it is in force for
     * the transactions read afterwards.
     */
    Answer ask(Question question) throws ShopUnavailable;

    /** The catalog as transactions are joined with it now; changes that a poll was given and did not end with are not in it. */
    KnownCatalog catalog();

    /** Before anything is read: the catalog that transactions recorded earlier were joined with. */
    void expect(KnownCatalog earlier);

    /**
     * The first {@code limit} transactions from an id on, at least one where there is one; and those of the ids below it that
     * exist. What has not changed since the poll before, as the last {@link #ask} says, may be what was read then; from the
     * first of the ids on all are read anew.
     */
    Tail tail(long from, int limit, Collection<Long> ids) throws ShopUnavailable;

    /** The first {@code limit} transactions of the range; fewer, but one at least, where they have very many items. */
    Piece transactions(IdRange range, int limit) throws ShopUnavailable;

    /** Those customers that exist, by id. */
    Map<Long, Customer> customers(Collection<Long> ids) throws ShopUnavailable;

    /** Those of the ids that exist. */
    List<Transaction> transactions(Collection<Long> ids) throws ShopUnavailable;
}
