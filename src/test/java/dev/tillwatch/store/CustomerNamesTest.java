package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
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

    private Map<Long, Customer> ask(Db db) throws Exception {
        Map<Long, Customer> found = new HashMap<>();
        db.run(names.questions(List.of(1L, 99L), found, Sql.POLL_LIMIT_MS));
        return found;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aNewNameOrCityIsSeenAfterAWhileAndUntilThenNothingIsAsked(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop()) {
            Db db = new Db(shop.admin(), new ShopFailures(new ShopAddress("", "", "")), false);
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO customers (customer_id, customer_name, city) VALUES (1, 'Asha', 'Pune')");
            assertThat(ask(db)).isEqualTo(Map.of(1L, new Customer(1, "Asha", "Pune")));
            Scripts.execute(
                    shop.admin(),
                    "UPDATE customers SET customer_name = 'Asha Rao', city = 'Surat' WHERE customer_id = 1");
            assertThat(ask(db)).isEqualTo(Map.of(1L, new Customer(1, "Asha", "Pune")));

            clock.pass(CustomerNames.LASTS.plus(Duration.ofSeconds(1)));

            assertThat(ask(db)).isEqualTo(Map.of(1L, new Customer(1, "Asha Rao", "Surat")));
        }
    }
}
