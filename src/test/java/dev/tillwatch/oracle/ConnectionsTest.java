package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.store.MysqlServer;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/** What a server sees of the feed: how many connections it has, and that no statement goes on once the shop is left. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConnectionsTest {

    /** Two to poll, one for the past and the audit. */
    private static final int MOST = 3;

    /** Their square is the number of orders: several chunks of the past. */
    private static final int ROOT = 200;

    private static final int ORDERS = ROOT * ROOT;

    private static final int POLLS = 50;

    /** Well below the 20 s after which the server would stop a statement of the past by itself. */
    private static final long PATIENCE_SECONDS = 10;

    private TestServer.TestShop shop;
    private ProcessList seen;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        seen = new ProcessList(shop);
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One')",
                "INSERT INTO products VALUES ('p1', 'Cup', 4)");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatWaitsInTheServerIsStoppedWhenTheShopIsLeft() throws Exception {
        try (ExecutorService reading = Executors.newFixedThreadPool(2);
                Connection locking = shop.admin().getConnection();
                Statement lock = locking.createStatement()) {
            Shop left = shop.openAgain();
            lock.execute("LOCK TABLES transactions WRITE");
            Future<String> past =
                    reading.submit(() -> said(() -> left.historySource().transactions(new IdRange(1, ORDERS), ORDERS)));
            Future<String> poll = reading.submit(() -> said(() -> left.source().head()));
            await(() -> seen.heldUpIn("transactions").size() == 2);

            left.close();

            await(() -> seen.connections().isEmpty());
            assertThat(List.of(past.get(), poll.get())).allMatch(said -> !said.contains("took too long"));
        }
    }

    /** Reads from a shop. */
    private interface Reading {
        Object read() throws ShopUnavailable;
    }

    private static String said(Reading reading) {
        try {
            return "read " + reading.read();
        } catch (ShopUnavailable failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    }

    @Test
    void pollsTheWindowAndThePastTogetherHaveThreeConnections() throws Exception {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transactions (customer_id) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL"
                        + " SELECT i + 1 FROM n WHERE i < " + ROOT + ") SELECT 1 FROM n CROSS JOIN n AS m",
                "INSERT INTO transaction_items (transaction_id, product_id, product_price)"
                        + " SELECT transaction_id, 'p1', 4 FROM transactions");
        AtomicBoolean over = new AtomicBoolean();
        int most = 0;
        try (Shop watched = shop.openAgain();
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Monitor monitor = new Monitor(
                    watched.source(),
                    Map.of("recorder", new RecordingDetector()),
                    new FeedOptions(FeedOptions.LOOK_BACK_DAYS, new HeapSeenTransactions(), InstantSource.system()));
            HistoryLoader past = new HistoryLoader(monitor, watched.historySource(), watched.auditSource());
            CountDownLatch polled = new CountDownLatch(POLLS);
            Future<?> polling = threads.submit(() -> poll(monitor, polled, over));
            Future<?> loading = threads.submit(past);
            Future<?> looking = threads.submit(() -> look(watched, over));
            try {
                while ((most < MOST || polled.getCount() > 0) && !polling.isDone()) {
                    most = Math.max(most, seen.connections().size());
                }
            } finally {
                over.set(true);
                past.close();
            }
            polling.get();
            looking.get();
            loading.get();
            assertThat(most).isEqualTo(MOST);
            if (shop.server() instanceof MysqlServer) {
                assertThat(seen.ever()).as("between two looks, too").isEqualTo(MOST);
            }
        }
    }

    /** Until the past is loaded and audited beside many polls. */
    private Void poll(Monitor monitor, CountDownLatch polled, AtomicBoolean over) throws ShopUnavailable {
        while (!over.get()) {
            Scripts.execute(shop.admin(), "INSERT INTO transactions (customer_id) VALUES (1)");
            Sweep sweep = monitor.sweep();
            if (sweep.history().complete() && monitor.unaudited() == 0) {
                polled.countDown();
            }
        }
        return null;
    }

    private static Void look(Shop watched, AtomicBoolean over) throws ShopUnavailable {
        while (!over.get()) {
            watched.history().withProduct("p1", 100);
        }
        return null;
    }
}
