package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From a commit on a real server to a row on the screen, while the past of a large shop is being loaded. */
class ConsoleOnMysqlTest {

    private static final int TRANSACTIONS = 400_000;
    private static final int SALES = 10;
    private static final int LONGEST_PAUSE_MS = 250;
    private static final int FIRST_PRICE = 101;

    /** When each word was drawn first, and which of them while history was said to be loading; on the FX thread. */
    private final Map<String, Long> drawnAt = new HashMap<>();

    private final Set<String> whileLoading = new HashSet<>();

    @Test
    void aCommittedRowIsDrawnWhileHistoryIsLoading() throws Exception {
        try (TestServer.TestShop shop = TestServers.real().newShop();
                Connection till = shop.admin().getConnection()) {
            LargeShop.fill(shop.admin(), TRANSACTIONS);
            try (OpenConsole console = new OpenConsole(shop.shop())) {
                OpenConsole.onFx(() -> {
                    console.scene().addPostLayoutPulseListener(() -> look(console));
                    return null;
                });
                console.await("progress", () -> isLoading(console));

                List<LargeShop.Sale> sales = sell(till);

                List<String> prices = sales.stream().map(LargeShop.Sale::price).toList();
                console.await("every sale is drawn", () -> drawnAt.keySet().containsAll(prices));
                report(sales);
                // How many depends on the machine: on a fast one the past is loaded before all are sold.
                assertThat(OpenConsole.onFx(() -> Set.copyOf(whileLoading))).containsAnyElementsOf(prices);
                console.awaitAll();
                assertThat(console.uncaught()).isEmpty();
            }
        }
    }

    /** One after the other at random moments. */
    private static List<LargeShop.Sale> sell(Connection till) throws Exception {
        Random random = new Random(SALES);
        List<ScheduledFuture<LargeShop.Sale>> planned = new ArrayList<>();
        try (ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor()) {
            long at = 0;
            for (int i = 0; i < SALES; i++) {
                int price = FIRST_PRICE + i;
                at += random.nextInt(LONGEST_PAUSE_MS);
                planned.add(clerk.schedule(() -> LargeShop.sellTooLow(till, price), at, TimeUnit.MILLISECONDS));
            }
            List<LargeShop.Sale> sales = new ArrayList<>();
            for (ScheduledFuture<LargeShop.Sale> each : planned) {
                sales.add(each.get());
            }
            return sales;
        }
    }

    private static boolean isLoading(OpenConsole console) {
        return console.sight().says("#status-history").startsWith("history loading, ");
    }

    /** After each layout, right before it is painted: what the cells in view say. */
    private void look(OpenConsole console) {
        long now = System.nanoTime();
        boolean loading = isLoading(console);
        for (List<String> row : console.tables().drawn("price", "transaction")) {
            for (String word : row) {
                if (drawnAt.putIfAbsent(word, now) == null && loading) {
                    whileLoading.add(word);
                }
            }
        }
    }

    private void report(List<LargeShop.Sale> sales) {
        long[] millis = OpenConsole.onFx(() -> sales.stream()
                .mapToLong(sale -> Duration.ofNanos(drawnAt.getOrDefault(sale.price(), 0L) - sale.at())
                        .toMillis())
                .sorted()
                .toArray());
        long loading = OpenConsole.onFx(() -> sales.stream()
                .filter(sale -> whileLoading.contains(sale.price()))
                .count());
        System.out.printf(
                "Commit to screen, %d rows, %d of them while history loads, a poll every 1,000 ms: p50 %,d ms, p99 %,d ms,"
                        + " max %,d ms (goal: 1,250 ms)%n",
                millis.length,
                loading,
                millis[millis.length / 2],
                millis[(millis.length - 1) * 99 / 100],
                millis[millis.length - 1]);
    }
}
