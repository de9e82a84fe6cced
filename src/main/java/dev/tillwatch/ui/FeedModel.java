package dev.tillwatch.ui;

import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.ui.FeedState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Knows how polling goes and tells late, stalled and quiet apart; used on the FX thread only. */
public final class FeedModel {

    /** Polls older than this many intervals are late. */
    static final int LATE_AFTER_INTERVALS = 3;

    /** A poll that has not ended after this long is taken for stalled: longer than the pool waits for a connection. */
    static final Duration STALLED_AFTER = Duration.ofSeconds(15);

    /** Without a new row for this long the feed is called quiet. */
    static final Duration QUIET_AFTER = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final InstantSource steady;
    private final ReadOnlyObjectWrapper<FeedState> state;
    private Duration interval = Duration.ofSeconds(1);
    private @Nullable Sweep last;
    private @Nullable Outage outage;
    private Instant lastGood;
    private Instant quietSince;
    private Instant polledAt;
    private Instant newRowsAt;
    private Duration lag = Duration.ZERO;
    private boolean paused;

    /**
     * @param clock the time of day, which people read
     * @param steady how much time has passed, whatever the other is set to: ages go by it
     */
    public FeedModel(InstantSource clock, InstantSource steady) {
        this.clock = clock;
        this.steady = steady;
        this.lastGood = clock.instant();
        this.quietSince = lastGood;
        this.polledAt = steady.instant();
        this.newRowsAt = polledAt;
        this.state = new ReadOnlyObjectWrapper<>(snapshot());
    }

    public ReadOnlyObjectProperty<FeedState> state() {
        return state.getReadOnlyProperty();
    }

    /** The interval that polls are expected in. */
    public void expectEvery(Duration newInterval) {
        interval = newInterval;
        tick();
    }

    /** A poll that began at {@code started}, by the steady clock, came back. */
    public void swept(Sweep sweep, Instant started) {
        polledAt = steady.instant();
        lastGood = clock.instant();
        if (last == null || sweep.rowsRead() != last.rowsRead()) {
            quietSince = lastGood;
            newRowsAt = polledAt;
        }
        last = sweep;
        outage = null;
        lag = Duration.between(started, polledAt);
        tick();
    }

    /** A poll failed; {@code away}: no server answers; {@code nextTry} is when it is tried again. */
    public void failed(String cause, boolean away, Instant nextTry) {
        Outage before = outage;
        Instant since = before == null ? clock.instant() : before.since();
        outage = new Outage(since, cause, away, before == null ? 1 : before.attempts() + 1, nextTry);
        tick();
    }

    public void pause(boolean on) {
        paused = on;
        if (!on) {
            lastGood = clock.instant();
            polledAt = steady.instant();
        }
        tick();
    }

    public boolean paused() {
        return paused;
    }

    /** Looks at the clock again: ages grow without any poll. */
    public void tick() {
        state.set(snapshot());
    }

    private FeedState snapshot() {
        Duration age = Duration.between(polledAt, steady.instant());
        return new FeedState(phase(age), last, lastGood, age, lag, quietSince, outage);
    }

    private Phase phase(Duration age) {
        if (paused) {
            return Phase.PAUSED;
        }
        if (outage != null) {
            return Phase.OFFLINE;
        }
        if (age.compareTo(STALLED_AFTER) > 0 && age.compareTo(interval.multipliedBy(LATE_AFTER_INTERVALS)) > 0) {
            return Phase.STALLED;
        }
        if (last == null) {
            return Phase.CONNECTING;
        }
        if (age.compareTo(interval.multipliedBy(LATE_AFTER_INTERVALS)) > 0) {
            return Phase.LATE;
        }
        boolean quiet = Duration.between(newRowsAt, steady.instant()).compareTo(QUIET_AFTER) > 0;
        return quiet ? Phase.QUIET : Phase.LIVE;
    }
}
