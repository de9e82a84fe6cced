package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** How often a poll waits for an answer of the server, counted on the line. */
@NullUnmarked // the fields are set before each test
class RoundTripsTest {

    private static final int MOST = 3;

    /** One on each of two connections: where no product is met for the first time and no row has changed. */
    private static final int USUAL = 2;

    /** Longer than the pool by itself trusts a connection that rests. */
    private static final Duration INTERVAL = Duration.ofMillis(700);

    private final MutableClock clock = new MutableClock();
    private final RecordingDetector recorder = new RecordingDetector();
    private TestServer.TestShop shop;
    private CountingRelay relay;
    private Shop watched;
    private Monitor monitor;

    @BeforeEach
    void poll() throws Exception {
        shop = TestServers.real().newShop();
        Scripts.run(shop.admin(), "/sql/sample.sql");
        relay = new CountingRelay(RealShops.port(shop.admin()));
        watched = Shop.open(new ShopConnection(
                "127.0.0.1",
                relay.port(),
                shop.name(),
                "reader_" + shop.name(),
                new Secret(RealShops.READER_PASSWORD),
                TlsMode.DISABLED,
                null));
        monitor = new Monitor(
                watched.source(),
                Map.of("recorder", recorder),
                new FeedOptions(FeedOptions.LOOK_BACK_DAYS, new HeapSeenTransactions(), clock));
        sweep();
        sweep();
    }

    @AfterEach
    void close() {
        watched.close();
        relay.close();
        shop.close();
    }

    /** The round trips of one poll, one interval after the last one. */
    private int sweep() throws Exception {
        long begun = System.nanoTime();
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> System.nanoTime() - begun >= INTERVAL.toNanos());
        clock.pass(Duration.ofSeconds(1));
        int before = relay.roundTrips();
        assertThat(monitor.sweep().failures()).isEmpty();
        return relay.roundTrips() - before;
    }

    @Test
    void nothingNew() throws Exception {
        assertThat(sweep()).isLessThanOrEqualTo(USUAL);
    }

    @Test
    void aHundredRowsOfNewCustomersWithNewProducts() throws Exception {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO products VALUES " + rows("('new%d', 'New', 5)"),
                "INSERT INTO customers (customer_id, customer_name) VALUES " + rows("(%d, 'New')"),
                "BEGIN",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES " + rows("(%1$d, %1$d)"),
                "INSERT INTO transaction_items (transaction_id, product_id) VALUES " + rows("(%1$d, 'new%1$d')"),
                "COMMIT");
        assertThat(sweep()).isLessThanOrEqualTo(MOST);
        assertThat(recorder.held()).hasSize(103);
        assertThat(recorder.held().get(1100L).customer().name()).isEqualTo("New");
    }

    @Test
    void aHundredRowsOfNewCustomersWithAProductThatWasNeverSold() throws Exception {
        Scripts.execute(shop.admin(), "INSERT INTO products VALUES ('unsold', 'Unsold', 5)");
        clock.pass(Duration.ofSeconds(10));
        assertThat(sweep()).as("looks at the catalog").isLessThanOrEqualTo(MOST);
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES " + rows("(%d, 'New')"),
                "BEGIN",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES " + rows("(%1$d, %1$d)"),
                "INSERT INTO transaction_items (transaction_id, product_id) VALUES " + rows("(%1$d, 'unsold')"),
                "COMMIT");
        assertThat(sweep()).isLessThanOrEqualTo(USUAL);
        assertThat(recorder.held().get(1100L).customer().name()).isEqualTo("New");
        assertThat(recorder.held().get(1100L).items().getFirst().catalog().name())
                .isEqualTo("Unsold");
    }

    @Test
    void aLookAtTheCatalogThatFindsAnotherPrice() throws Exception {
        Scripts.execute(shop.admin(), "UPDATE products SET product_price = 900 WHERE product_id = 'prod1004'");
        clock.pass(Duration.ofSeconds(10));
        assertThat(sweep()).isLessThanOrEqualTo(MOST);
        assertThat(recorder.prices()).hasSize(1);
        assertThat(sweep()).as("its lines are read again").isLessThanOrEqualTo(MOST);
    }

    private static String rows(String pattern) {
        return IntStream.rangeClosed(1001, 1100).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
