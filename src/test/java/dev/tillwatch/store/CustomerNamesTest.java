package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerNamesTest {

    private final MutableClock clock = new MutableClock();
    private final CustomerNames names = new CustomerNames(clock);

    static List<TestServer> servers() {
        return TestServers.all();
    }

    private Map<Long, String> ask(Db db) throws Exception {
        Map<Long, String> found = new HashMap<>();
        db.run(names.questions(List.of(1L, 99L), found, Sql.POLL_LIMIT_MS));
        return found;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNewNameIsSeenAfterAWhileAndUntilThenNothingIsAsked(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop()) {
            Db db = new Db(shop.admin(), new ShopFailures(new ShopAddress("", "", "")), false);
            Scripts.execute(shop.admin(), "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'Asha')");
            assertThat(ask(db)).isEqualTo(Map.of(1L, "Asha"));
            Scripts.execute(shop.admin(), "UPDATE customers SET customer_name = 'Asha Rao' WHERE customer_id = 1");
            assertThat(ask(db)).isEqualTo(Map.of(1L, "Asha"));

            clock.pass(CustomerNames.LASTS.plus(Duration.ofSeconds(1)));

            assertThat(ask(db)).isEqualTo(Map.of(1L, "Asha Rao"));
        }
    }
}
