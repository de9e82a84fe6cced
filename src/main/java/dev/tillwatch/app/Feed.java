package dev.tillwatch.app;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.Thresholds;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.store.Shop;
import dev.tillwatch.ui.SweepSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The feed of one shop: the monitor that the window polls, and the thread that loads the past beside it. */
final class Feed implements SweepSource, AutoCloseable {

    private final Monitor monitor;
    private final HistoryLoader loader;
    private final FoundRows rows;
    private volatile LocalDate today = LocalDate.now(ZoneId.systemDefault());

    /** {@code rows} keeps what the detectors find; whoever opened it closes it. */
    Feed(Shop shop, List<DetectorFactory> factories, FoundRows rows) {
        this.rows = rows;
        Map<String, Detector> detectors = new LinkedHashMap<>();
        factories.forEach(factory -> detectors.put(factory.id(), factory.create(Thresholds.DEFAULTS)));
        this.monitor = new Monitor(shop.source(), detectors, FeedOptions.defaults());
        this.loader = new HistoryLoader(monitor, shop.historySource());
    }

    /** Starts to load the past, behind the first poll. */
    void begin() {
        Thread.ofPlatform().daemon().name("history").start(loader);
    }

    @Override
    public Sweep sweep() throws ShopUnavailable {
        Sweep sweep = monitor.sweep();
        // Before the window hears of it: a page that is read then misses none of its rows.
        sweep.detections().forEach(rows::note);
        today = sweep.completeTo().toLocalDate();
        return sweep;
    }

    /** The shop's day, as of the last poll. */
    LocalDate today() {
        return today;
    }

    /** Lets the past begin no further chunk. */
    @Override
    public void close() {
        loader.close();
    }
}
