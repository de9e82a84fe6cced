package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Thresholds;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import dev.tillwatch.store.Shop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The feed of the big shop, built as the program builds it, without a window; what it finds is counted and dropped. */
public final class MeasuredFeed implements AutoCloseable {

    private final Shop shop;
    private final Monitor monitor;
    private final HistoryLoader loader;
    private final DetectorMeter meter = new DetectorMeter();
    private long anomalies;

    private MeasuredFeed(Shop shop) {
        this.shop = shop;
        Map<String, Detector> detectors = new LinkedHashMap<>();
        Detectors.all()
                .forEach(factory -> detectors.put(factory.id(), meter.before(factory.create(Thresholds.DEFAULTS))));
        this.monitor = new Monitor(shop.source(), detectors, FeedOptions.defaults());
        this.loader = new HistoryLoader(monitor, shop.historySource(), shop.auditSource());
    }

    /** Opens the feed; it connects with its first sweep. */
    static MeasuredFeed open(ServerAddress server) throws ShopUnavailable {
        return new MeasuredFeed(Shop.open(new ShopConnection(
                server.host(),
                server.port(),
                BigShop.SCHEMA,
                server.user(),
                new Secret(server.password()),
                TlsMode.PREFERRED,
                null)));
    }

    Sweep sweep() throws ShopUnavailable {
        Sweep sweep = monitor.sweep();
        sweep.detections()
                .values()
                .forEach(found -> anomalies += found.current().size());
        return sweep;
    }

    /** Loads the whole past, polling beside it as often as the window does; gives the seconds that it took. */
    double loadHistory(Duration pollInterval) throws ShopUnavailable, InterruptedException {
        long begun = System.nanoTime();
        sweep();
        Thread history = Thread.ofPlatform().daemon().name("history").start(loader);
        while (!history.join(pollInterval)) {
            sweep();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        sweep();
        return seconds;
    }

    /** Processor time of all detectors so far. */
    long detectorNanos() {
        return meter.nanos();
    }

    /** Anomalies told so far, each revision counted. */
    long anomalies() {
        return anomalies;
    }

    @Override
    public void close() {
        loader.close();
        shop.close();
    }
}
