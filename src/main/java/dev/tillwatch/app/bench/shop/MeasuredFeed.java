package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.NotingDetector;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import dev.tillwatch.store.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The feed of the big shop, built as the program builds it, without a window: it keeps its record in a folder of its own,
 * and what it finds is counted.
 */
public final class MeasuredFeed implements AutoCloseable {

    private final ServerAddress server;
    private final Path folder;
    private final DetectorMeter meter = new DetectorMeter();
    private Shop shop;
    private Kept kept;
    private Monitor monitor;
    private HistoryLoader loader;
    private Thread past = new Thread();
    private long anomalies;

    private MeasuredFeed(ServerAddress server, Path folder) throws ShopUnavailable, IOException {
        this.server = server;
        this.folder = folder;
        this.shop = shop(server);
        this.kept = ShopRecord.open(folder);
        this.monitor = monitor();
        this.loader = loader();
    }

    private static Shop shop(ServerAddress server) throws ShopUnavailable {
        return Shop.open(new ShopConnection(
                server.host(),
                server.port(),
                BigShop.SCHEMA,
                server.user(),
                new Secret(server.password()),
                TlsMode.PREFERRED,
                null));
    }

    private Monitor monitor() {
        Map<String, Detector> detectors = new LinkedHashMap<>();
        Detectors.adaptive()
                .forEach(factory -> detectors.put(
                        factory.id(), meter.before(NotingDetector.of(factory, DetectorSettings.DEFAULTS))));
        FeedOptions options = new FeedOptions(FeedOptions.LOOK_BACK_DAYS, kept.memory(), InstantSource.system());
        return new Monitor(shop.source(), detectors, options);
    }

    private HistoryLoader loader() {
        return new HistoryLoader(monitor, shop.historySource(), shop.auditSource());
    }

    /** Opens the feed; it connects with its first sweep. */
    static MeasuredFeed open(ServerAddress server) throws ShopUnavailable, IOException {
        return new MeasuredFeed(server, Files.createTempDirectory("tillwatch-bench-"));
    }

    /** What the window waits for. */
    Sweep poll() throws ShopUnavailable, IOException {
        Sweep sweep = monitor.sweep();
        kept.note(sweep.detections());
        sweep.detections()
                .values()
                .forEach(found -> anomalies += found.current().size());
        return sweep;
    }

    /** What follows a poll once its rows are on the screen: the record is written. */
    void writeRecord() throws IOException {
        kept.settle(monitor);
    }

    Sweep sweep() throws ShopUnavailable, IOException {
        Sweep sweep = poll();
        writeRecord();
        return sweep;
    }

    /** Loads the whole past, polling beside it as often as the window does; gives the seconds that it took. */
    double loadHistory(Duration pollInterval) throws ShopUnavailable, IOException, InterruptedException {
        long begun = System.nanoTime();
        sweep();
        readThePast();
        while (!sweep().history().complete()) {
            TimeUnit.NANOSECONDS.sleep(pollInterval.toNanos());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void readThePast() {
        past = Thread.ofPlatform().daemon().name("history").start(loader);
    }

    /** The past is read no further and nothing is audited, until {@link #goOn}. */
    void rest() throws InterruptedException {
        loader.close();
        past.join();
    }

    void goOn() {
        loader.close();
        loader = loader();
        readThePast();
    }

    /** Waits, polling, until the audit has found every block as recorded. */
    void settle(Duration pollInterval) throws ShopUnavailable, IOException, InterruptedException {
        while (monitor.unaudited() > 0) {
            TimeUnit.NANOSECONDS.sleep(pollInterval.toNanos());
            sweep();
        }
    }

    /**
     * Ends as the program does and starts again.
     *
     * @param live seconds until the first sweep was there
     * @param complete seconds until all of the time between was scanned
     */
    record Start(double live, double complete) {}

    /** What happens to the shop while nobody watches it. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    Start startAgain(Meanwhile meanwhile) throws Exception {
        end();
        meanwhile.happens();
        shop = shop(server);
        long begun = System.nanoTime();
        kept = ShopRecord.open(folder);
        monitor = monitor();
        monitor.resume();
        Sweep sweep = poll();
        double live = (System.nanoTime() - begun) / 1e9;
        writeRecord();
        while (sweep.coverage().spans().size() != 1
                || !sweep.coverage().spans().getFirst().to().equals(sweep.completeTo())) {
            sweep = sweep();
        }
        double complete = (System.nanoTime() - begun) / 1e9;
        goOn();
        return new Start(live, complete);
    }

    /** Processor time of all detectors so far. */
    long detectorNanos() {
        return meter.nanos();
    }

    /** Anomalies told so far, each revision counted. */
    long anomalies() {
        return anomalies;
    }

    private void end() throws IOException {
        loader.close();
        kept.settleAtTheEnd(monitor);
        kept.close();
        shop.close();
    }

    @Override
    public void close() throws IOException {
        end();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
