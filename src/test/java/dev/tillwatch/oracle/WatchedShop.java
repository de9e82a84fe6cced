package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A shop that the feed watches, with its record on disk, while something goes wrong; and the truth about it. */
final class WatchedShop implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final TestServer.TestShop shop;
    private final MutableClock clock = new MutableClock();
    private final RestartedFeed feed;

    /** Opens a shop of so many orders and reads all of it. */
    WatchedShop(TestServer server, Path folder, int orders) throws Exception {
        this.shop = server.newShop();
        restore(orders);
        this.feed = new RestartedFeed(shop, folder, clock);
        awaitTruth();
        while (!feed.sweep().history().complete()) {
            Thread.onSpinWait();
        }
        feed.takeChanges();
    }

    /** Writes what the shop began with, into empty tables. */
    void restore(int orders) {
        run(
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One'), (2, 'Two')",
                "INSERT INTO products VALUES ('p1', 'Cup', 4), ('p2', 'Pan', 9)");
        insert(1, orders, "NOW() - INTERVAL 1 MINUTE");
    }

    TestServer.TestShop shop() {
        return shop;
    }

    MutableClock clock() {
        return clock;
    }

    RestartedFeed feed() {
        return feed;
    }

    /** Runs statements as whoever may do everything. */
    void run(String... statements) {
        Scripts.execute(shop.admin(), statements);
    }

    /** Commits orders of now under these ids, each with one line of the same id and a customer of its own. */
    void sell(long from, long to) {
        run("INSERT INTO customers (customer_id, customer_name) VALUES " + rows(from, to, "(1%1$06d, 'Number %1$d')"));
        insert(from, to, "NOW()");
    }

    private void insert(long from, long to, String at) {
        String buyer = from == 1 ? "1" : "1%1$06d";
        run(
                "BEGIN",
                "INSERT INTO transactions (transaction_id, customer_id, transaction_date) VALUES "
                        + rows(from, to, "(%1$d, " + buyer + ", " + at + ")"),
                "INSERT INTO transaction_items (item_id, transaction_id, product_id, product_price) VALUES "
                        + rows(from, to, "(%1$d, %1$d, 'p1', 4)"),
                "COMMIT");
    }

    private static String rows(long from, long to, String pattern) {
        return LongStream.rangeClosed(from, to).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** One poll, a second after the last one. */
    void sweep() throws Exception {
        clock.pass(Duration.ofSeconds(1));
        feed.sweep();
    }

    /** One poll that fails: the sentence for it. */
    String trouble() throws Exception {
        try {
            sweep();
        } catch (ShopUnavailable failure) {
            return String.valueOf(failure.getMessage());
        }
        return "";
    }

    /** Polls until one fails. */
    String awaitTrouble() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String said = trouble();
        while (said.isEmpty() && System.nanoTime() < end) {
            said = trouble();
        }
        return said;
    }

    /** Polls until all that is held equals the shop, through polls that fail. */
    void awaitTruth() throws Exception {
        List<Transaction> truth = SqlTruth.of(shop.admin());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean same = false;
        while (!same && System.nanoTime() < end) {
            same = trouble().isEmpty() && List.copyOf(feed.held().values()).equals(truth);
        }
        assertThat(feed.held().values()).containsExactlyElementsOf(truth);
    }

    /** Whether the detectors were told of each of these ids exactly so: "new" for one that came, "gone", "changed". */
    void assertTold(long from, long to, String... words) {
        Map<Long, List<String>> told = new HashMap<>();
        for (TransactionChanged change : feed.takeChanges()) {
            told.computeIfAbsent(change.transactionId(), id -> new ArrayList<>())
                    .add(word(change.before(), change.after()));
        }
        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(from, to).boxed().toList());
        assertThat(told.values()).allSatisfy(each -> assertThat(each).containsExactly(words));
    }

    private static String word(@Nullable Transaction before, @Nullable Transaction after) {
        return before == null ? "new" : after == null ? "gone" : "changed";
    }

    /** The server lets go on who is in. */
    void cutTheConnections() throws SQLException {
        run(new ProcessList(shop).connections().stream().map(id -> "KILL " + id).toArray(String[]::new));
    }

    /** Whether the feed waits in a statement with these words for a lock. */
    boolean isHeldUpIn(String words) throws SQLException {
        return !new ProcessList(shop).heldUpIn(words).isEmpty();
    }

    @Override
    public void close() {
        feed.close();
        shop.close();
    }
}
