package dev.tillwatch.app;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.Thresholds;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.SweepSource;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<DetectorFactory> factories;
    private final Supplier<FeedMemory> opener;
    private volatile @Nullable Run run;
    private volatile boolean closed;
    private volatile LocalDate today = LocalDate.now(ZoneId.systemDefault());

    /** What there is once the memory has been opened. */
    private record Run(FeedMemory memory, Monitor monitor, HistoryLoader loader) {}

    /** {@code memory} is opened by the first sweep, since much may have to be read. */
    Feed(Shop shop, List<DetectorFactory> factories, Supplier<FeedMemory> memory) {
        this.shop = shop;
        this.factories = factories;
        this.opener = memory;
    }

    private Run run() {
        Run known = run;
        return known == null ? begin(opener.get()) : known;
    }

    private Run begin(FeedMemory memory) {
        Monitor monitor = resumed(memory);
        HistoryLoader loader = new HistoryLoader(monitor, shop.historySource(), shop.auditSource());
        Run begun = new Run(memory, monitor, loader);
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
        factories.forEach(factory -> detectors.put(factory.id(), factory.create(Thresholds.DEFAULTS)));
        FeedOptions options = new FeedOptions(FeedOptions.LOOK_BACK_DAYS, memory, InstantSource.system());
        return new Monitor(shop.source(), detectors, options);
    }

    @Override
    public Sweep sweep() throws ShopUnavailable {
        Run now = run();
        try {
            Sweep sweep = now.monitor.sweep();
            today = sweep.completeTo().toLocalDate();
            now.monitor.remember(false);
            return sweep;
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof RuntimeException unforeseen && !now.memory.isBroken()) {
                throw unforeseen;
            }
            LOG.error("The local record cannot be written; this run goes on without it.", failure);
            beginAnew(now);
            return sweep();
        }
    }

    /** What the failed memory held is read from the shop again; the same anomalies are found under the same keys. */
    private void beginAnew(Run failed) {
        failed.loader.close();
        failed.memory.close();
        begin(new HeapSeenTransactions());
    }

    /** The shop's day, as of the last poll. */
    LocalDate today() {
        return today;
    }

    /** Lets the past begin no further chunk. */
    @Override
    public void close() {
        closed = true;
        Run last = run;
        if (last != null) {
            last.loader.close();
        }
    }

    /** Keeps where the next start goes on, once a sweep under way has ended; blocks. After {@link #close}. */
    void keep() {
        Run last = run;
        if (last == null) {
            return;
        }
        try {
            last.monitor.remember(true);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Where this run ended was not kept; the next one reads more of the shop anew.", failure);
        }
        last.memory.close();
    }
}
