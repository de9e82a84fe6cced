package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.FullDisk;
import dev.tillwatch.record.Kept;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While the analyst looks the workstation's disk fills up: the feed goes on in memory and loses nothing. */
@NullUnmarked // the fields are set before each test
@Timeout(120)
class FullDiskFeedTest {

    private static final FullDisk DISK = new FullDisk();
    private static final String PRICE = "price";
    private static final String KIND = "transaction";

    @TempDir
    private Path folder;

    private TestServer.TestShop shop;
    private Shop opened;
    private Feed feed;
    private final Set<String> shown = new TreeSet<>();
    private boolean kept;

    @BeforeEach
    void open() throws Exception {
        FilePath.register(DISK);
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        opened = shop.openAgain();
    }

    private void watch(Supplier<Kept> kept) throws Exception {
        feed = new Feed(opened, Tuning.DEFAULT.with(RuleSet.CLASSIC), kept);
        poll();
    }

    @AfterEach
    void close() {
        feed.close();
        opened.close();
        feed.keep();
        FullDisk.fill(false);
        shop.close();
        FilePath.unregister(DISK);
    }

    private void poll() throws Exception {
        Sweep sweep;
        do {
            sweep = feed.sweep();
            kept = sweep.upkeep().recordKept();
            feed.settle();
            take(sweep);
        } while (!sweep.history().complete());
    }

    private void take(Sweep sweep) {
        Detection price = sweep.detections().get(PRICE);
        price.withdrawn().forEach(gone -> shown.remove(gone.key().id()));
        price.current().forEach(row -> shown.add(row.key().id()));
    }

    private Set<String> inPages() {
        Set<String> ids = new TreeSet<>();
        feed.rows()
                .page(FoundRows.Query.newest(PRICE, KIND, 1_000))
                .rows()
                .forEach(row -> ids.add(row.key().id()));
        return ids;
    }

    @Test
    void theRunGoesOnWithoutTheRecord() throws Exception {
        watch(() -> FullDisk.record(folder));
        goesOnWhileTheDiskIsFull();
        assertThat(kept)
                .as("what is known is not kept any more, and that is said")
                .isFalse();
    }

    @Test
    void aRunWithoutARecordGoesOnInMemory() throws Exception {
        watch(() -> FullDisk.scratch(folder));
        goesOnWhileTheDiskIsFull();
        assertThat(kept).as("nothing was to be kept").isTrue();
    }

    @Test
    void whatWasCorrectedWhileTheFeedBeganAnewIsWithdrawn() throws Exception {
        watch(() -> FullDisk.record(folder));
        assertThat(shown).isNotEmpty();
        FullDisk.fill(true);
        SmallShop.sellTooLow(shop.admin(), 70);
        take(feed.sweep());
        assertThat(feed.isWhole()).isTrue();
        feed.settle();
        assertThat(feed.isWhole()).as("before the shop was read again").isFalse();
        Scripts.execute(
                shop.admin(),
                "UPDATE transaction_items SET product_price = (SELECT product_price FROM products"
                        + " WHERE products.product_id = transaction_items.product_id)");
        SmallShop.sellTooLow(shop.admin(), 60);

        poll();
        assertThat(feed.isWhole()).isTrue();
        poll();

        assertThat(shown).isEqualTo(inPages()).hasSize(1);
    }

    private void goesOnWhileTheDiskIsFull() throws Exception {
        Set<String> before = Set.copyOf(shown);
        assertThat(kept).isTrue();
        FullDisk.fill(true);
        SmallShop.sellTooLow(shop.admin(), 70);

        poll();
        poll();

        assertThat(shown).containsAll(before).hasSize(before.size() + 1);
        assertThat(inPages()).isEqualTo(shown);
        SmallShop.sellTooLow(shop.admin(), 60);
        poll();
        assertThat(shown).as("polls go on").hasSize(before.size() + 2);
        assertThat(inPages()).isEqualTo(shown);
    }
}
