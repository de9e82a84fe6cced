package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.MariaServer;
import dev.tillwatch.store.MysqlServer;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What becomes of the feed when its server is killed, hangs, comes back as another one or tells another time. */
@NullUnmarked // the server is there before each test
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ServerFaultsTest {

    private static final int ORDERS = 1_500;
    private static final long PATIENCE_SECONDS = 30;

    private static MysqlServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws Exception {
        server = MysqlServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    private static String unreachable(String why) {
        return "The shop at 127.0.0.1:" + server.port() + " cannot be reached: " + why + ".";
    }

    private WatchedShop watch() throws Exception {
        return new WatchedShop(server, folder, ORDERS);
    }

    /** What is done to a server while a poll waits in it, the lines of the new orders having been read. */
    private interface Blow {
        void fall() throws Exception;
    }

    /** Lets a poll begin that gets as far as the names of the customers, lets the blow fall; gives what the poll says. */
    private static String inMidPoll(WatchedShop watched, Blow blow) throws Exception {
        try (ExecutorService polling = Executors.newSingleThreadExecutor();
                Connection locking = watched.shop().admin().getConnection();
                Statement lock = locking.createStatement()) {
            lock.execute("LOCK TABLES customers WRITE");
            CompletableFuture<String> said = new CompletableFuture<>();
            polling.execute(() -> {
                try {
                    said.complete(watched.trouble());
                } catch (Exception unforeseen) {
                    said.completeExceptionally(unforeseen);
                }
            });
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> watched.isHeldUpIn("LEFT JOIN customers"));
            blow.fall();
            return said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void killedInMidPoll() throws Exception {
        try (WatchedShop watched = watch()) {
            watched.sell(2_001, 2_020);

            assertThat(inMidPoll(watched, server::kill)).isEqualTo(unreachable("the connection was lost"));

            assertThat(watched.trouble()).isEqualTo(unreachable("nothing listens there"));
            server.startAgain();
            watched.sell(2_021, 2_030);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_030, "new");
        }
    }

    @Test
    void stoppedForAWhileInMidPoll() throws Exception {
        try (WatchedShop watched = watch()) {
            watched.sell(2_001, 2_020);
            try {
                assertThat(inMidPoll(watched, () -> server.signal("-STOP")))
                        .isEqualTo(unreachable("it does not answer"));
            } finally {
                server.signal("-CONT");
            }
            watched.sell(2_021, 2_030);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_030, "new");
        }
    }

    @Test
    void tooSlowForTheLimitOfAStatement() throws Exception {
        try (WatchedShop watched = watch()) {
            watched.sell(2_001, 2_020);
            assertThat(inMidPoll(watched, () -> {}))
                    .isEqualTo("The shop at 127.0.0.1:" + server.port() + " took too long to answer.");
            watched.awaitTruth();
            watched.assertTold(2_001, 2_020, "new");
        }
    }

    @Test
    void restartedEmptyAndThenFilledWithTheSameIds() throws Exception {
        try (WatchedShop watched = watch()) {
            server.kill();
            assertThat(watched.trouble()).isEqualTo(unreachable("the connection was lost"));
            assertThat(watched.trouble()).isEqualTo(unreachable("nothing listens there"));
            server.startAgain();
            empty(watched);
            watched.awaitTruth();
            watched.assertTold(1, ORDERS, "gone");

            watched.sell(1, ORDERS);
            watched.awaitTruth();
            watched.assertTold(1, ORDERS, "new");
        }
    }

    @Test
    void restartedWithFewerAndOtherRowsUnderTheSameIds() throws Exception {
        try (WatchedShop watched = watch()) {
            server.kill();
            server.startAgain();
            empty(watched);
            watched.sell(2, 100);
            watched.awaitTruth();
            watched.sell(101, 200);
            watched.run("INSERT INTO transaction_items (transaction_id, product_id) VALUES (150, 'p2')");
            watched.awaitTruth();
        }
    }

    @Test
    void restartedAsAServerOfAnotherMake() throws Exception {
        MysqlServer first = MysqlServer.start();
        WatchedShop watched = new WatchedShop(first, folder, ORDERS);
        first.kill();
        MariaServer other = MariaServer.start(first.port());
        try (watched;
                TestServer.TestShop restored = other.newShop(watched.shop().name())) {
            assertThat(restored.name()).isEqualTo(watched.shop().name());
            watched.restore(ORDERS);
            watched.awaitTruth();

            watched.sell(2_001, 2_010);
            watched.run("UPDATE transactions SET total_amount = 5 WHERE transaction_id = 3");
            watched.awaitTruth();
        } finally {
            other.stop();
        }
    }

    private static void empty(WatchedShop watched) {
        watched.run(
                "SET SESSION foreign_key_checks = 0",
                "TRUNCATE transaction_items",
                "TRUNCATE transactions",
                "TRUNCATE customers");
        watched.run("INSERT INTO customers (customer_id, customer_name) VALUES (1, 'One')");
    }

    @Test
    void theShopsTimeGoesBackAndForthAsWithDaylightSaving() throws Exception {
        try (WatchedShop watched = watch()) {
            watched.run("SET GLOBAL time_zone = '-03:00'");
            watched.cutTheConnections();
            watched.sell(2_001, 2_010);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_010, "new");

            watched.run("UPDATE transactions SET total_amount = 5 WHERE transaction_id = 3");
            watched.awaitTruth();
            watched.assertTold(3, 3, "changed");

            watched.run("SET GLOBAL time_zone = '+02:00'");
            watched.cutTheConnections();
            watched.sell(2_011, 2_020);
            watched.awaitTruth();
            watched.assertTold(2_011, 2_020, "new");
            watched.run("UPDATE transactions SET total_amount = 6 WHERE transaction_id = 3");
            watched.awaitTruth();
            watched.assertTold(3, 3, "changed");
        } finally {
            zone("SYSTEM");
        }
    }

    private static void zone(String zone) {
        Scripts.execute(server.root(), "SET GLOBAL time_zone = '" + zone + "'");
    }

    /** The workstation slept for an hour in which the server gave its connections up. */
    @Test
    void suspendedForAnHour() throws Exception {
        try (WatchedShop watched = watch();
                Connection open = watched.shop().admin().getConnection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO transactions (transaction_id, customer_id) VALUES (2000, 1)");
            watched.sell(2_001, 2_010);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_010, "new");

            watched.clock().pass(Duration.ofHours(1));
            watched.cutTheConnections();
            watched.sell(2_011, 2_020);
            open.commit();
            assertThat(watched.awaitTrouble()).isEqualTo(unreachable("the connection was lost"));
            watched.awaitTruth();
            watched.feed().takeChanges();
            assertThat(watched.feed().held()).containsKeys(2_000L, 2_020L);
        }
    }

    @Test
    void theWorkstationsClockIsSetBack() throws Exception {
        try (WatchedShop watched = watch();
                Connection open = watched.shop().admin().getConnection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO transactions (transaction_id, customer_id) VALUES (2000, 1)");
            watched.sell(2_001, 2_010);
            watched.awaitTruth();

            watched.clock().pass(Duration.ofHours(-2));
            watched.sell(2_011, 2_020);
            open.commit();
            watched.awaitTruth();
            watched.assertTold(2_000, 2_020, "new");

            watched.run("UPDATE products SET product_price = 5 WHERE product_id = 'p1'");
            watched.clock().pass(Duration.ofSeconds(10));
            watched.awaitTruth();
            assertThat(watched.feed().prices()).hasSize(1);
        }
    }
}
