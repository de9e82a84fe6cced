package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the record when the workstation's disk is full, and of the start after that. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FullDiskTest {

    private static final FullDisk DISK = new FullDisk();
    private static final int ORDERS = 2_000;

    @TempDir
    private Path folder;

    private final FullDetector unsaved = new FullDetector();
    private TestServer.TestShop shop;
    private LocalRecord record;
    private RecordingDetector recorder;
    private Monitor monitor;

    @BeforeEach
    void readTheShop() throws Exception {
        FilePath.register(DISK);
        shop = TestServers.all().getFirst().newShop();
        Scripts.execute(shop.admin(), "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One')");
        sell(1, ORDERS);
        start();
        Thread reading;
        try (HistoryLoader past = new HistoryLoader(
                monitor, shop.shop().historySource(), shop.shop().auditSource())) {
            reading = Thread.ofPlatform().start(past);
            while (!monitor.sweep().history().complete()) {
                Thread.onSpinWait();
            }
        }
        reading.join();
        monitor.sweep();
        monitor.remember(true);
    }

    @AfterEach
    void close() {
        FullDisk.fill(false);
        record.close();
        shop.close();
        FilePath.unregister(DISK);
    }

    private void start() throws IOException {
        MVStore store = ShopRecord.store(FullDisk.SCHEME + ":" + folder.resolve("record.mv"));
        record = new LocalRecord(
                store,
                new StateFile(folder, store.openMap("numbers")),
                new Rewind(store),
                new Damage(store),
                InstantSource.system());
        recorder = new RecordingDetector();
        Map<String, Detector> detectors = new LinkedHashMap<>();
        detectors.put("recorder", recorder);
        detectors.put("unsaved", unsaved);
        monitor = new Monitor(
                shop.shop().source(),
                detectors,
                new FeedOptions(FeedOptions.LOOK_BACK_DAYS, record, InstantSource.system()));
        monitor.resume();
    }

    private void sell(long from, long to) {
        Scripts.execute(
                shop.admin(),
                LongStream.rangeClosed(from, to)
                        .mapToObj(id -> "(" + id + ", 1)")
                        .collect(Collectors.joining(
                                ", ", "INSERT INTO transactions (transaction_id, customer_id) VALUES ", "")));
    }

    private void assertTruth() throws Exception {
        assertThat(monitor.sweep().failures()).isEmpty();
        List<Transaction> truth = shop.shop()
                .source()
                .transactions(new IdRange(1, 2 * ORDERS), 2 * ORDERS)
                .rows();
        assertThat(recorder.held().values()).containsExactlyElementsOf(truth);
    }

    @Test
    void theRecordIsOfNoMoreUseAndTheNextStartGoesOnFromTheLastCommit() throws Exception {
        sell(ORDERS + 1, ORDERS + 10);
        monitor.sweep();
        monitor.remember(false);
        sell(ORDERS + 11, ORDERS + 20);
        monitor.sweep();
        FullDisk.fill(true);

        assertThatThrownBy(() -> monitor.remember(false))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("No space left on device");

        assertThat(record.isBroken()).isTrue();
        sell(ORDERS + 21, ORDERS + 30);
        assertThatThrownBy(() -> monitor.sweep())
                .as("rather than as if all were new")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> monitor.remember(true)).isInstanceOf(IOException.class);
        record.close();

        FullDisk.fill(false);
        start();
        assertThat(recorder.held()).as("as of the last state").hasSize(ORDERS);
        assertTruth();
    }

    @Test
    void aStateThatCannotBeWrittenLeavesTheOneBeforeInForceAndNoHalfOneBehind() throws Exception {
        sell(ORDERS + 1, ORDERS + 10);
        monitor.sweep();
        unsaved.full = true;

        assertThatThrownBy(() -> monitor.remember(true))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("record.mv", "state-1.bin");
        }
        unsaved.full = false;
        sell(ORDERS + 11, ORDERS + 20);
        assertTruth();
        monitor.remember(true);
        record.close();
        start();
        assertThat(recorder.held()).hasSize(ORDERS + 20);
        assertTruth();
    }

    /** Has so much to save that it does not fit. */
    private static final class FullDetector implements Detector {

        private boolean full;

        @Override
        public Detection observe(Batch batch) {
            return Detection.NOTHING;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void restore(DataInput in) {}
    }
}
