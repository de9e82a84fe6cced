package dev.tillwatch.ui.detector;

import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import java.time.LocalDateTime;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far the shop is read, as the last poll said, and since when it cannot be read. FX thread only. */
public final class Reach {

    private final ReadOnlyObjectWrapper<@Nullable LocalDateTime> completeTo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalDateTime> offlineUntil = new ReadOnlyObjectWrapper<>();
    private HistoryProgress history = HistoryProgress.NOT_STARTED;
    private Coverage coverage = Coverage.NONE;
    private long transactions;
    private boolean stopped;
    private volatile @Nullable LocalDateTime shopNow;

    /** The shop's own time of the last poll, null before the first. */
    public ReadOnlyObjectProperty<@Nullable LocalDateTime> completeTo() {
        return completeTo.getReadOnlyProperty();
    }

    /** The shop's time while it cannot be read, null while it can. */
    public ReadOnlyObjectProperty<@Nullable LocalDateTime> offlineUntil() {
        return offlineUntil.getReadOnlyProperty();
    }

    /** The same as {@link #completeTo}, for any thread. */
    @Nullable
    LocalDateTime shopNow() {
        return shopNow;
    }

    public HistoryProgress history() {
        return history;
    }

    /** The spans of the shop's time that have been scanned; only of these may be said that nothing was found. */
    public Coverage coverage() {
        return coverage;
    }

    /** Distinct transactions shown to the detectors since the start. */
    public long transactions() {
        return transactions;
    }

    /** Whether the detector failed: what {@link #coverage} lacks it will not see any more. */
    boolean stopped() {
        return stopped;
    }

    void scanned(Sweep sweep, String detector) {
        history = sweep.history();
        coverage = sweep.coverageOf(detector);
        stopped = sweep.failures().containsKey(detector);
        transactions = sweep.transactions();
    }

    void read(LocalDateTime shopNow) {
        this.shopNow = shopNow;
        completeTo.set(shopNow);
        offlineUntil.set(null);
    }

    void lost(LocalDateTime shopNow) {
        offlineUntil.set(shopNow);
    }
}
