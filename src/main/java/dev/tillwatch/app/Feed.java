package dev.tillwatch.app;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Customer;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.NotingDetector;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Kept;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.SweepSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed of one shop: the monitor that is polled, and the thread that loads the past beside it. It goes on where its
 * memory says that it ended; when the memory fails it begins anew in one that does not outlast the run.
 */
final class Feed implements SweepSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Shop shop;
    private final Tuning tuning;
    private final List<DetectorFactory> factories;
    private final Supplier<Kept> opener;
    private final LateRows rows = new LateRows();
    private final OpenRows open = new OpenRows();
    /** What a sweep found must be noted before anything is kept of it. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile @Nullable Run run;
    private volatile boolean closed;
    private volatile @Nullable LocalDateTime known;
    private volatile CountDownLatch recorded = new CountDownLatch(1);

    /** What there is once the memory has been opened. */
    private record Run(Kept kept, Monitor monitor, HistoryLoader loader, AtomicBoolean goesOn) {}

    /** {@code kept} is opened by the first sweep, since much may have to be read. */
    Feed(Shop shop, Tuning tuning, Supplier<Kept> kept) {
        this.shop = shop;
        this.tuning = tuning;
        this.factories = Detectors.of(tuning.rules());
        this.opener = kept;
    }

    private Run run() {
        Run known = run;
        return known == null ? begin(opener.get()) : known;
    }

    private Run begin(Kept kept) {
        Monitor monitor;
        try {
            monitor = resumed(kept.memory());
        } catch (RuntimeException failure) {
            if (!kept.isBroken()) {
                throw failure;
            }
            LOG.error("What was kept of this shop fails; it is read anew.", failure);
            return begin(kept.anew());
        }
        if (kept.isBroken()) {
            return begin(kept.anew());
        }
        HistoryLoader loader = new HistoryLoader(monitor, shop.historySource(), shop.auditSource());
        Run begun =
                new Run(kept, monitor, loader, new AtomicBoolean(kept.memory().shown() > 0));
        rows.become(kept.rows());
        run = begun;
        Thread.ofPlatform().daemon().name("history").start(loader);
        if (closed) {
            loader.close();
        }
        return begun;
    }

    private Monitor resumed(FeedMemory memory) {
        Monitor resumed = monitor(memory);
        try {
            resumed.resume();
            return resumed;
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("What was kept of this shop cannot be used; it is read anew.", unusable);
            memory.clear();
            return monitor(memory);
        }
    }

    private Monitor monitor(FeedMemory memory) {
        Map<String, Detector> detectors = new LinkedHashMap<>();
        factories.forEach(factory -> detectors.put(factory.id(), NotingDetector.of(factory, tuning.settings())));
        FeedOptions options =
                new FeedOptions(FeedOptions.LOOK_BACK_DAYS, memory, InstantSource.system(), tuning.fingerprint());
        return new Monitor(shop.source(), detectors, options);
    }

    @Override
    public Sweep sweep() throws ShopUnavailable {
        turn.lock();
        try {
            return next();
        } finally {
            turn.unlock();
        }
    }

    private Sweep next() throws ShopUnavailable {
        Run now = run();
        if (now.kept.isBroken() && !closed) {
            // Whoever reads beside the polls met it.
            now = beginAnew(now, null);
        }
        try {
            Sweep sweep = now.monitor.sweep();
            known = sweep.completeTo();
            if (sweep.history().complete()) {
                recorded.countDown();
            }
            // Before the window hears of it: a page that is read then misses none of its rows.
            Map<String, Detection> named = now.kept.note(sweep.detections());
            return open.take(now.goesOn.get() ? withAllThatWasKept(sweep, now) : sweep.with(named));
        } catch (RuntimeException failure) {
            if (closed || !now.kept.isBroken()) {
                throw failure;
            }
            beginAnew(now, failure);
            return next();
        }
    }

    @Override
    public void settle() {
        turn.lock();
        try {
            Run now = run;
            if (now != null && !closed) {
                settle(now);
            }
        } finally {
            turn.unlock();
        }
    }

    private void settle(Run now) {
        try {
            now.kept.settle(now.monitor);
        } catch (IOException | RuntimeException failure) {
            if (now.kept.isBroken()) {
                beginAnew(now, failure);
            } else {
                LOG.error("Where the feed stands was not kept; the state before stays in force.", failure);
            }
        }
    }

    /** The first sweep of a run that goes on brings what the window showed when the last one ended. */
    private Sweep withAllThatWasKept(Sweep sweep, Run now) throws ShopUnavailable {
        Map<String, Detection> all = new EarlierRun(now.kept, shop, factories).all();
        now.goesOn.set(false);
        return sweep.with(all);
    }

    /** What a detector with these settings would find in the newest part of what is recorded; blocks until all is. */
    List<Anomaly> tryOut(DetectorFactory factory, DetectorSettings settings, Duration span) {
        try {
            recorded.await();
        } catch (InterruptedException changed) {
            throw new CancellationException();
        }
        Run now = run;
        LocalDateTime until = known;
        if (now == null || until == null) {
            return List.of();
        }
        return new Rehearsal(now.kept.memory(), this::customers).run(factory, settings, until, span);
    }

    private Map<Long, Customer> customers(Set<Long> ids) {
        try {
            return shop.source().customers(ids);
        } catch (ShopUnavailable away) {
            LOG.debug("Customers stay nameless while the shop is away", away);
            return Map.of();
        }
    }

    /** Whether all of the look-back has been judged. */
    boolean isWhole() {
        return recorded.getCount() == 0;
    }

    /** All rows that were found; empty before the first sweep. */
    FoundRows rows() {
        return rows;
    }

    /** What the failed memory held is read from the shop again; the same anomalies are found under the same keys. */
    private Run beginAnew(Run failed, @Nullable Exception failure) {
        LOG.error("What was kept of this shop fails; it is read anew.", failure);
        failed.loader.close();
        open.beginAnew();
        if (isWhole()) {
            recorded = new CountDownLatch(1);
        }
        if (closed) {
            recorded.countDown();
        }
        return begin(failed.kept.anew());
    }

    /** The shop's day, as of the last poll. */
    LocalDate today() {
        LocalDateTime last = known;
        return last == null ? LocalDate.now(ZoneId.systemDefault()) : last.toLocalDate();
    }

    /** Lets the past begin no further chunk. */
    @Override
    public void close() {
        closed = true;
        recorded.countDown();
        Run last = run;
        if (last != null) {
            last.loader.close();
        }
    }

    /** Keeps where the next start goes on, once a sweep under way has ended; blocks. After {@link #close}. */
    void keep() {
        turn.lock();
        try {
            Run last = run;
            if (last != null) {
                keep(last);
            }
        } finally {
            turn.unlock();
        }
    }

    private static void keep(Run last) {
        try {
            last.kept.settleAtTheEnd(last.monitor);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Where this run ended was not kept; the next one reads more of the shop anew.", failure);
        }
        last.kept.close();
    }
}
