package dev.tillwatch.store;

import dev.tillwatch.monitor.ShopUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements on one connection and others, which do not depend on them, on a second one of the same pool at the
 * same time. Where the second is in use or not to be had they follow on the first.
 */
final class TwoAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(TwoAtOnce.class);

    /** How long a second connection is not asked for where one of both was not to be had. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Db db;
    private final BooleanSupplier isFree;
    private long restsUntil = System.nanoTime();

    /** @param isFree whether no connection of the pool is in use */
    TwoAtOnce(Db db, BooleanSupplier isFree) {
        this.db = db;
        this.isFree = isFree;
    }

    /** One after the other. */
    TwoAtOnce(Db db) {
        this(db, () -> false);
    }

    Db db() {
        return db;
    }

    /** Comes back when all have been answered; by one thread. */
    void run(List<Query> queries, List<Query> beside) throws ShopUnavailable {
        if (beside.isEmpty() || System.nanoTime() < restsUntil || !isFree.getAsBoolean()) {
            List<Query> all = new ArrayList<>(queries);
            all.addAll(beside);
            db.run(all);
            return;
        }
        FutureTask<Void> second = new FutureTask<>(() -> {
            db.run(beside);
            return null;
        });
        Thread.ofVirtual().name("poll-beside").start(second);
        boolean worked = false;
        try {
            db.run(queries);
            worked = true;
        } finally {
            worked &= await(second);
            if (!worked) {
                restsUntil = System.nanoTime() + REST.toNanos();
            }
        }
        if (!worked) {
            db.run(beside);
        }
    }

    /** Never given up: what it reads must not change behind the poll. Its statements are bounded in time. */
    private static boolean await(FutureTask<Void> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return true;
                } catch (InterruptedException hurry) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            LOG.debug("A poll goes on with one connection", failure);
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
