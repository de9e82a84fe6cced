package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes of prices between the last kept state and a kill. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledFeedTest {

    private static final int ORDERS = 100;

    /** After which the catalog is looked at again. */
    private static final Duration A_LOOK_LATER = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private static void price(WatchedShop watched, int price) {
        watched.run("UPDATE products SET product_price = " + price + " WHERE product_id = 'p1'");
        watched.clock().pass(A_LOOK_LATER);
    }

    private static List<String> told(WatchedShop watched) {
        return watched.feed().prices().stream()
                .map(change ->
                        change.from().toBigInteger() + " to " + change.to().toBigInteger())
                .toList();
    }

    @Test
    void aChangeOfAPriceIsToldAgainWithTheTimeWhenItWasSeen() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            price(watched, 5);
            watched.awaitTruth();
            List<CatalogPriceChanged> first = List.copyOf(watched.feed().prices());
            LocalDateTime seen = first.getFirst().seenAt();
            watched.run("DO SLEEP(1)");

            watched.feed().killAndStartAgain();
            assertThat(watched.feed().prices()).as("before the first poll").isEqualTo(first);
            watched.awaitTruth();
            price(watched, 5);
            watched.awaitTruth();

            assertThat(watched.feed().prices()).singleElement().satisfies(change -> assertThat(change.seenAt())
                    .isEqualTo(seen));
        }
    }

    @Test
    void aPriceThatCameBackMeanwhileHasChangedEachTime() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            price(watched, 5);
            watched.awaitTruth();
            watched.feed().killAndStartAgain();
            price(watched, 4);
            watched.awaitTruth();
            price(watched, 5);
            watched.awaitTruth();
            assertThat(told(watched)).containsExactly("4 to 5", "5 to 4", "4 to 5");

            watched.feed().killAndStartAgain();
            watched.awaitTruth();

            assertThat(told(watched)).as("after one more kill").containsExactly("4 to 5", "5 to 4", "4 to 5");
        }
    }
}
