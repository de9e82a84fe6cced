package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Customer;
import dev.tillwatch.monitor.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerNamesTest {

    private final MutableClock clock = new MutableClock();
    private final CustomerNames names = new CustomerNames(clock, 2);

    static List<TestServer> servers() {
        return TestServers.all();
    }

    private Map<Long, Customer> ask(Db db, Long... customers) throws Exception {
        Map<Long, Customer> found = new HashMap<>();
        db.run(names.questions(List.of(customers), found, Sql.POLL_LIMIT_MS));
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
            assertThat(ask(db, 1L, 99L)).isEqualTo(Map.of(1L, new Customer(1, "Asha", "Pune")));
            Scripts.execute(
                    shop.admin(),
                    "UPDATE customers SET customer_name = 'Asha Rao', city = 'Surat' WHERE customer_id = 1");
            assertThat(ask(db, 1L, 99L)).isEqualTo(Map.of(1L, new Customer(1, "Asha", "Pune")));

            clock.pass(CustomerNames.LASTS.plus(Duration.ofSeconds(1)));

            assertThat(ask(db, 1L, 99L)).isEqualTo(Map.of(1L, new Customer(1, "Asha Rao", "Surat")));
        }
    }

    @Test
    void beyondTheBoundWhoWasReadLongestAgoIsAskedForAgain() throws Exception {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            Db db = new Db(shop.admin(), new ShopFailures(new ShopAddress("", "", "")), false);
            Scripts.execute(
                    shop.admin(),
                    "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'Asha'), (2, 'Binod'), (3, 'Chitra')");
            ask(db, 1L);
            ask(db, 2L);
            ask(db, 3L, 3L);

            Scripts.execute(shop.admin(), "UPDATE customers SET customer_name = 'new'");

            assertThat(ask(db, 2L, 3L))
                    .extractingByKeys(2L, 3L)
                    .extracting(Customer::name)
                    .containsExactly("Binod", "Chitra");
            assertThat(ask(db, 1L)).isEqualTo(Map.of(1L, new Customer(1, "new", null)));
        }
    }
}
