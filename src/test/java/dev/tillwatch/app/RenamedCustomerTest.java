package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.store.ClockedShop;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A customer is renamed while the feed runs: which rows go on with the old name, and which carry the new one. */
@NullUnmarked // the fields are set before each test
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RenamedCustomerTest {

    private static final String OLD = "Asha Rao";
    private static final String NEW = "Asha Iyer";

    private final MutableClock clock = new MutableClock();
    private TestServer.TestShop shop;
    private Shop opened;
    private Feed feed;

    @BeforeEach
    void open() throws Exception {
        shop = TestServers.real().newShop();
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, '" + OLD + "')",
                "INSERT INTO products VALUES ('tea', 'Tea, 500 g', 1000)",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES (1, 1), (2, 1), (3, 1)",
                "INSERT INTO transaction_items (transaction_id, product_id, product_price)"
                        + " VALUES (1, 'tea', 90), (2, 'tea', 90), (3, 'tea', 1000)");
        opened = ClockedShop.open(shop, clock);
        feed = new Feed(opened, Tuning.DEFAULT.with(RuleSet.CLASSIC), Scratch::open);
    }

    @AfterEach
    void close() {
        feed.close();
        opened.close();
        feed.keep();
        shop.close();
    }

    /** The names in the rows of prices, by transaction, once each is found again in what the shop was changed to. */
    private Map<String, String> names() throws Exception {
        Sweep sweep;
        do {
            sweep = feed.sweep();
            feed.settle();
        } while (!sweep.history().complete());
        // Within two polls each of the newest is as it is.
        feed.sweep();
        feed.sweep();
        Map<String, String> names = new TreeMap<>();
        for (Row row : feed.rows()
                .page(FoundRows.Query.newest("price", "transaction", 10))
                .rows()) {
            Value.Person person = (Value.Person) row.fact("customer").orElseThrow().value();
            names.put(row.key().id(), String.valueOf(person.name()));
        }
        return names;
    }

    private void sellAt(int price, int transaction) {
        Scripts.execute(
                shop.admin(),
                "UPDATE transaction_items SET product_price = " + price + " WHERE transaction_id = " + transaction);
    }

    @Test
    void rowsFoundBeforeKeepTheNameAndRowsFoundOnceTheLookupIsOldCarryTheNewOne() throws Exception {
        assertThat(names()).isEqualTo(Map.of("1", OLD, "2", OLD));

        Scripts.execute(shop.admin(), "UPDATE customers SET customer_name = '" + NEW + "' WHERE customer_id = 1");
        clock.pass(Duration.ofMinutes(9));
        assertThat(names()).isEqualTo(Map.of("1", OLD, "2", OLD));

        clock.pass(Duration.ofMinutes(2));
        assertThat(names()).as("nothing in them has changed").isEqualTo(Map.of("1", OLD, "2", OLD));

        sellAt(80, 3);
        assertThat(names()).as("one found now").isEqualTo(Map.of("1", OLD, "2", OLD, "3", NEW));

        sellAt(70, 1);
        assertThat(names()).as("one that has changed").isEqualTo(Map.of("1", NEW, "2", OLD, "3", NEW));
    }
}
