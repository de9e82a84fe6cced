package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Value;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second start shows what the first one ended with, and what happened meanwhile. */
@NullUnmarked // the fields are set before each test
@Timeout(120)
class ResumedFeedTest {

    /** The kinds that the window's tables show. */
    private static final Set<String> SHOWN = Detectors.classic().stream()
            .flatMap(factory -> factory.tables().stream())
            .map(TableSpec::kind)
            .collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private long rowsRead;

    private TestServer.TestShop shop;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Kept kept() {
        try {
            return ShopRecord.open(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sweeps until the past is loaded, and gives all that was found by then. */
    private Map<String, Anomaly> run(boolean end) throws Exception {
        Map<String, Anomaly> found = new TreeMap<>();
        try (Shop opened = shop.openAgain()) {
            Feed feed = new Feed(opened, Tuning.DEFAULT.with(RuleSet.CLASSIC), this::kept);
            Sweep sweep;
            do {
                sweep = feed.sweep();
                feed.settle();
                take(found, sweep);
            } while (!sweep.history().complete());
            assertThat(sweep.failures()).isEmpty();
            rowsRead = sweep.rowsRead();
            feed.close();
            if (end) {
                feed.keep();
            }
        }
        return found;
    }

    private static void take(Map<String, Anomaly> found, Sweep sweep) {
        for (Detection detection : sweep.detections().values()) {
            detection.withdrawn().forEach(gone -> found.remove(gone.key().toString()));
            detection.current().stream()
                    .filter(row -> SHOWN.contains(row.key().kind()))
                    .forEach(row -> found.put(row.key().toString(), row));
        }
    }

    @Test
    void whatWasFoundIsThereAgainWithItsNames() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, Anomaly> first = run(true);

        Map<String, Anomaly> second = run(true);

        assertThat(first).isNotEmpty();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItsLastSweepWasSettled() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, Anomaly> first = run(false);
        // The run that was not ended still holds its files: what a power cut would leave is a copy of them.
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        folder = copy;

        assertThat(run(true)).isEqualTo(first);
        assertThat(rowsRead).as("rows of the shop that were new").isZero();
    }

    @Test
    void whatHappenedMeanwhileIsFoundAndWhatWasCorrectedIsNot() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        run(true);
        Scripts.execute(
                shop.admin(),
                "UPDATE transaction_items SET product_price = (SELECT product_price FROM products"
                        + " WHERE products.product_id = transaction_items.product_id)");
        SmallShop.sellTooLow(shop.admin(), 60);

        Map<String, Anomaly> resumed = run(true);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(resumed).isEqualTo(run(true));
    }

    @Test
    void noNameOfACustomerIsWritten() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, Anomaly> found = run(true);

        List<String> names = found.values().stream()
                .flatMap(row -> row.facts().stream())
                .map(fact -> fact.value() instanceof Value.Person person ? person.name() : null)
                .filter(name -> name != null && name.length() > 3)
                .distinct()
                .toList();
        assertThat(names).isNotEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(names);
            }
        }
    }

    @Test
    void aDamagedRecordIsSetAsideAndTheShopReadAnew() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, Anomaly> first = run(true);
        Files.writeString(folder.resolve("record.mv"), "not a store at all");

        assertThat(run(true)).isEqualTo(first);
        assertThat(folder.resolve("damaged.mv")).exists();
    }

    @Test
    void aDamagedStateIsNotUsed() throws Exception {
        SmallShop.sellTooLow(shop.admin(), 70);
        Map<String, Anomaly> first = run(true);
        try (Stream<Path> files = Files.list(folder)) {
            Path state = files.filter(file -> file.getFileName().toString().startsWith("state-"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(state);
            bytes[bytes.length / 2] ^= 1;
            Files.write(state, bytes);
        }

        assertThat(run(true)).isEqualTo(first);
    }
}
