package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several writers work on a real server while the feed runs beside them and is ended and killed at random; once they
 * rest, all that the detectors were told equals the shop.
 *
 * <p>{@code -Doracle.seeds=20 -Doracle.steps=20000} makes it long.
 */
class OracleTest {

    private static final int STEPS = Integer.getInteger("oracle.steps", 700);
    private static final int WRITERS = 4;
    private static final int ONE_IN = 40;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.from1(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void whatIsHeldEqualsTheShop(long seed) throws Exception {
        Random random = new Random(seed);
        try (TestServer.TestShop shop = TestServers.real().newShop();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO customers (customer_id, customer_name) VALUES (1,'A'),(2,'B'),(3,'C'),(4,'D'),(5,'E')",
                    "INSERT INTO products VALUES ('p1','One',1),('p2','Two',2),('p3','Three',3),('p4','Four',4),"
                            + "('p5','Five',5)");
            new ShopWriter(shop.admin(), seed, STEPS).call();
            try (RestartedFeed feed = new RestartedFeed(shop, folder)) {
                List<Future<Integer>> working = new ArrayList<>();
                for (int i = 1; i <= WRITERS; i++) {
                    working.add(writers.submit(new ShopWriter(shop.admin(), seed * WRITERS + i, STEPS)));
                }
                while (working.stream().anyMatch(writer -> !writer.isDone())) {
                    feed.sweep();
                    if (random.nextInt(ONE_IN) == 0) {
                        if (random.nextBoolean()) {
                            feed.endAndStartAgain();
                        } else {
                            feed.killAndStartAgain();
                        }
                    }
                }
                for (Future<Integer> writer : working) {
                    assertThat(writer.get()).isPositive();
                }
                awaitTruth(feed, shop);
                feed.killAndStartAgain();
                awaitTruth(feed, shop);
            }
        }
    }

    private static void awaitTruth(RestartedFeed feed, TestServer.TestShop shop) throws Exception {
        List<Transaction> truth = SqlTruth.of(shop.admin());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean same = false;
        while (!same && System.nanoTime() < end) {
            feed.sweep();
            same = List.copyOf(feed.held().values()).equals(truth);
        }
        assertThat(feed.held().values()).containsExactlyElementsOf(truth);
    }
}
