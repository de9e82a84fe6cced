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

    private static final int NEWER = 600;
    private static final String PRICE = "price";
    private static final String OLD = "Asha Rao";
    private static final String NEW = "Asha Iyer";

    private final MutableClock clock = new MutableClock();
    /** The name in each row of prices as a table that is open shows it, by transaction. */
    private final Map<String, String> shown = new TreeMap<>();

    private TestServer.TestShop shop;
    private Shop opened;
    private Feed feed;

    @BeforeEach
    void open() throws Exception {
        shop = TestServers.real().newShop();
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, '" + OLD + "'), (2, 'Ravi Iyer')",
                "INSERT INTO products VALUES ('tea', 'Tea, 500 g', 1000)",
                "INSERT INTO transactions (transaction_id, customer_id) VALUES (1, 1), (2, 1), (3, 1), (4, 1)",
                // The newest are read with their customers' names each time: theirs come from the lookup.
                "INSERT INTO transactions (customer_id) WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL"
                        + " SELECT i + 1 FROM n WHERE i < " + NEWER + ") SELECT 2 FROM n");
        sellTooLow(1);
        sellTooLow(2);
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

    /** Polls until what the shop was changed to is known; within two polls each of the newest is as it is. */
    private void poll() throws Exception {
        boolean complete = false;
        for (int polls = 0; polls < 3 || !complete; polls++) {
            Sweep sweep = feed.sweep();
            complete = sweep.history().complete();
            sweep.detections()
                    .get(PRICE)
                    .current()
                    .forEach(row -> shown.put(row.key().id(), name(row)));
        }
    }

    /** The names in the rows as they are read from what is kept. */
    private Map<String, String> read() {
        Map<String, String> names = new TreeMap<>();
        feed.rows()
                .page(FoundRows.Query.newest(PRICE, "transaction", 10))
                .rows()
                .forEach(row -> names.put(row.key().id(), name(row)));
        return names;
    }

    private static String name(Row row) {
        Value.Person person = (Value.Person) row.fact("customer").orElseThrow().value();
        return String.valueOf(person.name());
    }

    private void sellTooLow(int transaction) {
        Scripts.execute(
                shop.admin(),
                "INSERT INTO transaction_items (transaction_id, product_id, product_price) VALUES (" + transaction
                        + ", 'tea', 90)");
    }

    @Test
    void rowsFoundBeforeKeepTheNameAndRowsFoundOnceTheLookupIsOldCarryTheNewOne() throws Exception {
        poll();
        assertThat(shown).isEqualTo(Map.of("1", OLD, "2", OLD));

        Scripts.execute(shop.admin(), "UPDATE customers SET customer_name = '" + NEW + "' WHERE customer_id = 1");
        clock.pass(Duration.ofMinutes(9));
        sellTooLow(3);
        poll();
        assertThat(shown).as("one found soon").isEqualTo(Map.of("1", OLD, "2", OLD, "3", OLD));
        assertThat(read()).isEqualTo(shown);

        clock.pass(Duration.ofMinutes(2));
        sellTooLow(4);
        poll();
        assertThat(shown).as("one found later").isEqualTo(Map.of("1", OLD, "2", OLD, "3", OLD, "4", NEW));
        assertThat(read()).as("all by the name that was met last").hasSize(4).allSatisfy((id, name) -> assertThat(name)
                .isEqualTo(NEW));

        sellTooLow(1);
        poll();
        assertThat(shown).as("one that has changed").isEqualTo(Map.of("1", NEW, "2", OLD, "3", OLD, "4", NEW));
    }
}
