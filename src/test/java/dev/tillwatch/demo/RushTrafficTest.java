package dev.tillwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Rush;
import dev.tillwatch.simulate.ShopPlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RushTrafficTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 16, 16, 0);
    private static final int ORDERS = 200;

    @Test
    void eachOrderIsCommittedWholeBeforeItIsHeardOf() throws Exception {
        ShopPlan plan = new ShopPlan(3, NOW, 2, new ShopPlan.Habits(50, 100, 0.25, 0.2), List.of());
        Map<Long, Draft> heard = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(ORDERS);
        try (DemoShop shop = DemoShop.inMemory(plan, progress -> {})) {
            long before = number(shop, "SELECT COUNT(*) FROM transactions");
            RushTraffic rush = shop.rush(2_000, new Rush.Mix(0.05, false), (id, draft) -> {
                heard.put(id, draft);
                enough.countDown();
            });
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            rush.close();

            assertThat(rush.written()).isEqualTo(heard.size());
            assertThat(number(shop, "SELECT COUNT(*) FROM transactions")).isEqualTo(before + heard.size());
            for (Map.Entry<Long, Draft> order : heard.entrySet()) {
                String of = " WHERE transaction_id = " + order.getKey();
                assertThat(number(shop, "SELECT COUNT(*) FROM transaction_items" + of))
                        .isEqualTo(order.getValue().lines().size());
                assertThat(number(shop, "SELECT COUNT(*) FROM transactions" + of + " AND status = 'FAILED'"))
                        .isEqualTo(order.getValue().declined() ? 1 : 0);
            }
        }
    }

    private static long number(DemoShop shop, String query) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
