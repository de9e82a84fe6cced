package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the feed remembers: the last look of each transaction, and, where it outlasts the run, the state that the next
 * start goes on from. Looks recorded since the state was kept are taken back at the next start, so that both agree
 * however the run ended.
 */
public interface FeedMemory extends SeenTransactions, AutoCloseable {

    /** Writes a state. */
    interface StateWriter {
        void write(DataOutputStream out) throws IOException;
    }

    /** The state to go on from, null where there is none; to be closed by the caller. */
    @Nullable
    DataInputStream kept() throws IOException;

    /** Transactions whose looks were taken back to what they were when the state was kept. */
    Set<Long> takenBack();

    /** Whether so much has been recorded since the state was kept that it should be kept anew. */
    boolean isStateOld();

    /** Keeps a state that agrees with all looks recorded so far; in force with the next {@link #commit}. */
    void keep(StateWriter state) throws IOException;

    /** The same for detectors that know nothing yet; all that was found before is dropped. */
    void keepUnjudged(StateWriter state) throws IOException;

    /** Notes a change of a catalog price. */
    void note(CatalogPriceChanged change);

    /** The changes of catalog prices that were noted, oldest first. */
    List<CatalogPriceChanged> priceChanges();

    /** How far they have come: what is noted from here on are the {@link #priceChangesSince}. */
    long priceMark();

    List<CatalogPriceChanged> priceChangesSince(long mark);

    /** Forgets what lies before the look-back, with all that was found there; the detectors are told nothing. */
    void dropBefore(LocalDateTime lookBack);

    /** Whether it stands in for one that was to outlast the run and cannot be written. */
    boolean standsIn();

    /** Forgets everything, as before the first start. */
    void clear();

    /** Makes what was recorded last beyond the run; where that fails the memory is of no use any more. */
    void commit() throws IOException;

    @Override
    void close();
}
