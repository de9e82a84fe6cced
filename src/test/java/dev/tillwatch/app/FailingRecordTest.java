package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A record of which a part cannot be read, or of which a state cannot be written. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FailingRecordTest {

    /** Places in the file that are damaged, one in each run. */
    private static final int PLACES = 24;

    /** Neighbouring bytes that fall over. */
    private static final int BYTES = 24;

    /** The kinds that the window's tables show. */
    private static final Set<String> SHOWN = Detectors.classic().stream()
            .flatMap(factory -> factory.tables().stream())
            .map(TableSpec::kind)
            .collect(Collectors.toSet());

    @TempDir
    private Path folders;

    private TestServer.TestShop shop;
    private long rowsRead;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Kept kept(Path folder) {
        try {
            return ShopRecord.open(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Something to be done once the past is loaded. */
    private interface Meanwhile {
        void happens() throws Exception;
    }

    /** The rows that the window would show at the end, each with what tells it from another version of itself. */
    private Map<String, String> run(Path folder, Meanwhile meanwhile) throws Exception {
        Map<String, String> shown = new TreeMap<>();
        try (Shop opened = shop.openAgain()) {
            Feed feed = new Feed(opened, Tuning.DEFAULT.with(RuleSet.CLASSIC), () -> kept(folder));
            poll(feed, shown);
            meanwhile.happens();
            poll(feed, shown);
            feed.close();
            feed.keep();
        }
        return shown;
    }

    private void poll(Feed feed, Map<String, String> shown) throws Exception {
        Sweep sweep;
        do {
            sweep = feed.sweep();
            feed.settle();
            for (Detection found : sweep.detections().values()) {
                found.withdrawn().forEach(gone -> shown.remove(gone.key().toString()));
                found.current().stream()
                        .filter(row -> SHOWN.contains(row.key().kind()))
                        .forEach(row -> shown.put(row.key().toString(), Integer.toHexString(row.hashCode())));
            }
        } while (!sweep.history().complete());
        assertThat(sweep.failures()).isEmpty();
        rowsRead = sweep.rowsRead();
    }

    private Path copy(Path of, String name) throws IOException {
        Path copy = Files.createDirectory(folders.resolve(name));
        try (Stream<Path> files = Files.list(of)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void wheneverADamagedPartIsMetTheRecordIsSetAsideAndNothingIsLost() throws Exception {
        Path whole = Files.createDirectory(folders.resolve("whole"));
        run(whole, () -> {});
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, String> truth = run(copy(whole, "truth"), () -> {});
        int setAside = 0;
        for (int place = 0; place < PLACES; place++) {
            Path damaged = copy(whole, "place" + place);
            Path file = damaged.resolve("record.mv");
            byte[] bytes = Files.readAllBytes(file);
            int at = bytes.length * place / PLACES;
            for (int i = at; i < Math.min(bytes.length, at + BYTES); i++) {
                bytes[i] ^= 0x11;
            }
            Files.write(file, bytes);

            assertThat(run(damaged, () -> {})).as("damaged at %d", at).isEqualTo(truth);
            assertThat(run(damaged, () -> {})).as("and at the next start").isEqualTo(truth);
            assertThat(rowsRead).as("rows read by that start").isZero();
            setAside += Files.exists(damaged.resolve("damaged.mv")) ? 1 : 0;
        }
        assertThat(setAside).as("records set aside").isPositive();
    }

    @Test
    void aStateThatCannotBeWrittenDropsNothing() throws Exception {
        Path folder = Files.createDirectory(folders.resolve("blocked"));
        Path inTheWay = folder.resolve("state-1.bin").resolve("a file");
        Files.createDirectory(inTheWay.getParent());
        Files.createFile(inTheWay);

        Map<String, String> first = run(folder, () -> {
            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());
        });

        assertThat(run(folder, () -> {})).isEqualTo(first).isNotEmpty();
        assertThat(rowsRead)
                .as("rows of the shop that the second run had to read")
                .isZero();
    }
}
