package dev.tillwatch.oracle;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The feed with its record on disk, which can be ended in good order or killed, and started again. */
final class RestartedFeed implements AutoCloseable {

    private final TestServer.TestShop opener;
    private final Path folders;
    private final InstantSource clock;
    private Shop shop;
    private int runs;
    private ShopRecord record;
    private Monitor monitor;
    private HistoryLoader past;
    private Thread reading;
    private RecordingDetector recorder;

    RestartedFeed(TestServer.TestShop opener, Path folders) throws IOException {
        this(opener, folders, InstantSource.system());
    }

    RestartedFeed(TestServer.TestShop opener, Path folders, InstantSource clock) throws IOException {
        this.opener = opener;
        this.folders = folders;
        this.clock = clock;
        start();
    }

    private Path folder() {
        return folders.resolve("run" + runs);
    }

    private void start() throws IOException {
        shop = opener.openAgain();
        record = ShopRecord.open(folder());
        recorder = new RecordingDetector();
        monitor = new Monitor(
                shop.source(),
                Map.of("recorder", recorder),
                new FeedOptions(FeedOptions.LOOK_BACK_DAYS, record.memory(), clock));
        monitor.resume();
        past = new HistoryLoader(monitor, shop.historySource(), shop.auditSource());
        reading = Thread.ofPlatform().start(past);
    }

    Sweep sweep() throws Exception {
        Sweep sweep = monitor.sweep();
        if (!sweep.failures().isEmpty()) {
            throw new AssertionError(sweep.failures().toString());
        }
        monitor.remember(false);
        return sweep;
    }

    /** The events since the last call. */
    List<TransactionChanged> takeChanges() {
        return recorder.takeChanges();
    }

    /** The changes of prices that the detectors were told of. */
    List<CatalogPriceChanged> prices() {
        return recorder.prices();
    }

    /** What the detectors hold now. */
    Map<Long, Transaction> held() {
        return recorder.held();
    }

    void endAndStartAgain() throws Exception {
        monitor.sweep();
        stopReading();
        monitor.remember(true);
        record.close();
        start();
    }

    /** As if the process had been killed: the next run finds the files as they lie there now. */
    void killAndStartAgain() throws Exception {
        stopReading();
        Path before = folder();
        runs++;
        Files.createDirectories(folder());
        try (Stream<Path> files = Files.list(before)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder().resolve(file.getFileName()));
            }
        }
        record.close();
        start();
    }

    private void stopReading() throws InterruptedException {
        past.close();
        reading.join();
        shop.close();
    }

    @Override
    public void close() {
        try {
            stopReading();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        record.close();
    }
}
