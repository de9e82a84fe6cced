package dev.tillwatch.store;

import com.zaxxer.hikari.HikariPoolMXBean;
import dev.tillwatch.monitor.ShopUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements on one connection and others, which do not depend on them, on a second one of the same pool at the
 * same time. Where the second is in use or not to be had they follow on the first.
 */
final class TwoAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(TwoAtOnce.class);

    /** How long the second connection is left alone that was not to be had, or was kept for long. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** How long it may take to open it: until then it is neither missing nor asked for again. */
    static final Duration OPENING = Duration.ofSeconds(3);

    /** Whoever else needs the second connection waits no longer than that. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final Db db;
    private final BooleanSupplier isFree;
    private final BooleanSupplier isThere;
    private final LongSupplier nanoTime;
    /** The second was asked for when it was not there, and has not been seen since. */
    private boolean awaited;

    private long rests;
    private long since;

    /** On the connections of a pool. */
    TwoAtOnce(Db db, HikariPoolMXBean pool) {
        this(db, () -> pool.getActiveConnections() == 0, () -> pool.getTotalConnections() > 1, System::nanoTime);
    }

    /**
     * @param isFree whether no connection is in use
     * @param isThere whether there is a second one; asked before the next statements, since opening it takes a while
     * @param nanoTime a clock that never goes back
     */
    TwoAtOnce(Db db, BooleanSupplier isFree, BooleanSupplier isThere, LongSupplier nanoTime) {
        this.db = db;
        this.isFree = isFree;
        this.isThere = isThere;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** One after the other. */
    TwoAtOnce(Db db) {
        this(db, () -> false, () -> false, System::nanoTime);
    }

    Db db() {
        return db;
    }

    /** Comes back when all have been answered; by one thread. */
    void run(List<Query> queries, List<Query> beside) throws ShopUnavailable {
        if (beside.isEmpty() || !secondToBeHad()) {
            List<Query> all = new ArrayList<>(queries);
            all.addAll(beside);
            db.run(all);
            return;
        }
        long begun = nanoTime.getAsLong();
        awaited = !isThere.getAsBoolean();
        FutureTask<Void> second = new FutureTask<>(() -> {
            db.run(beside);
            return null;
        });
        Thread.ofVirtual().name("poll-beside").start(second);
        ShopUnavailable failure;
        boolean worked = false;
        try {
            db.run(queries);
            worked = true;
        } finally {
            failure = await(second);
            boolean tookLong = nanoTime.getAsLong() - begun > LONG.toNanos();
            rest(worked && failure == null && !tookLong ? Duration.ZERO : REST);
        }
        if (failure != null && since - begun > LONG.toNanos()) {
            throw failure;
        }
        if (failure != null) {
            LOG.debug("A poll goes on with one connection", failure);
            db.run(beside);
        }
    }

    /** One that was there and is no more, as when the pool gives an old one up, is asked for at once. */
    private boolean secondToBeHad() {
        long passed = nanoTime.getAsLong() - since;
        if (awaited && !isThere.getAsBoolean()) {
            if (passed > OPENING.toNanos()) {
                rest(REST);
            }
            return false;
        }
        awaited = false;
        return passed >= rests && isFree.getAsBoolean();
    }

    private void rest(Duration time) {
        awaited &= time.isZero();
        since = nanoTime.getAsLong();
        rests = time.toNanos();
    }

    /** Never given up: what it reads must not change behind the poll. Its statements are bounded in time. */
    private static @Nullable ShopUnavailable await(FutureTask<Void> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return null;
                } catch (InterruptedException hurry) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ShopUnavailable unavailable) {
                return unavailable;
            }
            throw new IllegalStateException("the statements beside a poll failed", failure.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
