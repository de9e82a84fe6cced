package dev.tillwatch.monitor;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each transaction looked like when it was last seen, without names: it tells a change from a repetition and gives
 * a change its {@code before}. Safe for use by several threads.
 */
public interface SeenTransactions {

    /** Whether the id was ever recorded, shown or not. */
    boolean has(long id);

    /** Whether the transaction was shown to the detectors. */
    boolean isShown(long id);

    /** Whether the transaction, as last seen, held this item; false for one that is not shown. */
    boolean hasItem(long id, long itemId);

    /** Whether the transaction, as last seen, held exactly this line, whatever its catalog entry. */
    boolean holds(long id, LineItem line);

    /** As last shown; null where it is unknown or was not shown. */
    @Nullable
    Transaction get(long id);

    /** Whether the transaction is shown and was last seen exactly so. */
    boolean isSame(Transaction transaction);

    /** Records a transaction that is shown; true when that changes the record. */
    boolean show(Transaction transaction);

    /** Records a transaction that is not shown, because it lies before the look-back. */
    void skip(long id);

    void remove(long id);

    /** The recorded ids of a range, ascending. */
    List<Long> ids(IdRange range);

    /** The recorded ids up to and with an id, the last {@code count} of them, ascending. */
    List<Long> last(long upTo, int count);

    /** The recorded ids behind an id, the first {@code count} of them, ascending. */
    List<Long> next(long after, int count);

    /** How many transactions are shown. */
    long shown();
}
