package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.FeedProcess;
import dev.tillwatch.app.Moment;
import dev.tillwatch.app.RestedFeed;
import dev.tillwatch.forerunner.ReportAgainstSql;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.SeenCodec;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole feed runs as a process of its own beside writers and is killed with SIGKILL, in mid-sweep, while it writes a
 * state, between rows and commit, and whenever; at rest, the next start holds what the shop's tables hold by SQL: the
 * record, the rows of the four detectors by the forerunner's rules, and what a feed finds that was never killed.
 *
 * <p>{@code -Doracle.seeds=20} draws more of them.
 */
class KilledProcessTest {

    private static final int ORDERS = 3_000;
    private static final int STEPS_A_POLL = 10;
    private static final int STEPS_WHILE_AWAY = 150;
    private static final int MOST_PASSES = 12;
    private static final int MOST_POLLS = 40;
    private static final int LONGEST_WAIT_NANOS = 20_000_000;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.from1(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void killedAtAnyMomentItLosesNothingAndDoublesNothing(long seed) throws Exception {
        Random random = new Random(seed);
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            fill(shop);
            try (PacedWriters writers = new PacedWriters(shop.admin(), seed);
                    Connection open = shop.admin().getConnection();
                    Statement held = open.createStatement()) {
                open.setAutoCommit(false);
                held.execute("INSERT INTO transactions (customer_id, status) VALUES (1, 'FAILED')");
                held.execute("INSERT INTO transaction_items (transaction_id, product_id, product_price)"
                        + " VALUES (LAST_INSERT_ID(), 'p6', 100)");
                boolean kept = false;
                for (Moment death : deaths(random)) {
                    kept |= live(shop, writers, random, death, kept);
                }
                assertThat(kept).as("a state was kept").isTrue();
                open.commit();
                writers.rest();
            }
            compareAtRest(shop);
        }
    }

    private static void fill(TestServer.TestShop shop) {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1,'A'),(2,'B'),(3,'C'),(4,'D'),(5,'E')",
                "INSERT INTO products VALUES ('p1','One',1),('p2','Two',2),('p3','Three',3),('p4','Four',4),"
                        + "('p5','Five',5),('p6','Six',6)",
                IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(id -> "(" + id + "," + (1 + id % 5) + ", NOW() - INTERVAL " + id % 60 + " SECOND)")
                        .collect(Collectors.joining(
                                ",",
                                "INSERT INTO transactions (transaction_id, customer_id, transaction_date) VALUES ",
                                "")),
                "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price)"
                        + " SELECT transaction_id, CONCAT('p', 1 + transaction_id % 5), 'Thing', transaction_id % 9"
                        + " FROM transactions");
    }

    /** In mid-sweep, within a state, at one more moment, and twice whenever, in any order. */
    private static List<Moment> deaths(Random random) {
        List<Moment> others =
                List.of(Moment.ROWS_NOTED, Moment.STATE_WRITTEN, Moment.BEFORE_COMMIT, Moment.AFTER_COMMIT);
        List<Moment> deaths = new ArrayList<>(List.of(
                Moment.IN_MID_SWEEP,
                Moment.STATE_HALF_WRITTEN,
                others.get(random.nextInt(others.size())),
                Moment.AT_ANY_TIME,
                Moment.AT_ANY_TIME));
        Collections.shuffle(deaths, random);
        return deaths;
    }

    /** Runs the feed until its death; gives whether it has kept a state before, which {@code kept} says of earlier runs. */
    private boolean live(TestServer.TestShop shop, PacedWriters writers, Random random, Moment death, boolean kept)
            throws Exception {
        boolean keeps = false;
        int polls = death == Moment.AT_ANY_TIME ? 1 + random.nextInt(MOST_POLLS) : Integer.MAX_VALUE;
        writers.go(STEPS_WHILE_AWAY);
        try (FeedProcess feed =
                FeedProcess.start(record(), ReaderVariables.of(shop), death, 1 + random.nextInt(MOST_PASSES))) {
            String said = feed.next();
            while (said != null && !said.startsWith("at ") && polls > 0) {
                switch (said) {
                    case "polled" -> {
                        polls--;
                        writers.go(STEPS_A_POLL);
                    }
                    case "state" -> keeps = true;
                    // A state may have been kept by a run that died before it could say so.
                    default ->
                        assertThat(kept && said.equals("knows 0"))
                                .as("it goes on: " + said)
                                .isFalse();
                }
                said = feed.next();
            }
            long end = System.nanoTime() + random.nextInt(LONGEST_WAIT_NANOS);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            feed.kill();
        }
        return keeps;
    }

    private Path record() {
        return folder.resolve("record");
    }

    private void compareAtRest(TestServer.TestShop shop) throws Exception {
        try (RestedFeed feed = new RestedFeed(shop.openAgain(), record());
                RestedFeed fresh = new RestedFeed(shop.openAgain(), folder.resolve("fresh"))) {
            assertThat(feed.known())
                    .as("transactions known from the runs before")
                    .isPositive();
            awaitTruth(feed, shop);
            assertThat(SqlTruth.prices(shop.admin())).containsAllEntriesOf(latestPrices(feed));

            forgetWhatLiesBeforeTheLookBack(shop);
            Map<String, Integer> found = new ReportAgainstSql(shop, Files.createDirectory(folder.resolve("report")))
                    .compareAll(feed.report());
            assertThat(found.values()).allSatisfy(rows -> assertThat(rows).isPositive());

            awaitTruth(fresh, shop);
            pollTillAlike(feed, fresh);
            assertThat(feed.rows()).containsExactlyElementsOf(fresh.rows());
            assertThat(feed.readings()).containsExactlyElementsOf(fresh.readings());
        }
    }

    /** The forerunner's rules know none. */
    private static void forgetWhatLiesBeforeTheLookBack(TestServer.TestShop shop) {
        Scripts.execute(
                shop.admin(),
                "DELETE i FROM transaction_items i JOIN transactions t ON t.transaction_id = i.transaction_id"
                        + " WHERE t.transaction_date < '2002-01-01'",
                "DELETE FROM transactions WHERE transaction_date < '2002-01-01'");
    }

    private static Map<String, BigDecimal> latestPrices(RestedFeed feed) {
        Map<String, BigDecimal> latest = new TreeMap<>();
        feed.priceChanges().forEach(change -> latest.put(change.productId(), change.to()));
        return latest;
    }

    /** An interval may have ended between the last polls of the two. */
    private static void pollTillAlike(RestedFeed feed, RestedFeed fresh) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean same = false;
        while (!same && System.nanoTime() < end) {
            feed.poll();
            fresh.poll();
            same = feed.rows().equals(fresh.rows()) && feed.readings().equals(fresh.readings());
        }
    }

    private static void awaitTruth(RestedFeed feed, TestServer.TestShop shop) throws Exception {
        SeenCodec codec = new SeenCodec();
        List<Transaction> truth = SqlTruth.of(shop.admin()).stream()
                .map(row -> codec.decode(row.id(), codec.encode(row)))
                .toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean same = false;
        while (!same && System.nanoTime() < end) {
            same = feed.poll().history().complete() && feed.recorded().equals(truth);
        }
        assertThat(feed.recorded()).containsExactlyElementsOf(truth);
    }
}
