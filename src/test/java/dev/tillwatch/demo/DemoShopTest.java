package dev.tillwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.simulate.Planted;
import dev.tillwatch.simulate.ShopPlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DemoShopTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 16, 16, 0);

    /** A clock that stands until it is turned. */
    private static final class HandClock implements DemoClock {

        private volatile LocalDateTime time = NOW;

        void turnTo(LocalDateTime moment) {
            time = moment;
        }

        @Override
        public LocalDateTime now() {
            return time;
        }
    }

    /** A few days are enough to see the trade go on. */
    private static DemoShop small() {
        return DemoShop.inMemory(
                new ShopPlan(3, NOW, 5, new ShopPlan.Habits(100, 50, 0.25, 0.2), List.of()), progress -> {});
    }

    @Test
    void fillsAConsistentShop() throws SQLException {
        List<Progress> progress = new ArrayList<>();
        try (DemoShop shop = DemoShop.inMemory(3, NOW, progress::add)) {
            long transactions = count(shop.dataSource(), "SELECT COUNT(*) FROM transactions");

            assertThat(transactions).isGreaterThan(15_000);
            assertThat(progress.get(progress.size() - 1)).isEqualTo(new Progress(transactions, transactions));
            assertThat(count(shop.dataSource(), "SELECT COUNT(*) FROM customers WHERE mobile_number IS NOT NULL"))
                    .isEqualTo(600);
            assertThat(count(shop.dataSource(), "SELECT COUNT(*) FROM products"))
                    .isEqualTo(40);
            assertThat(count(
                            shop.dataSource(),
                            "SELECT COUNT(*) FROM transactions t WHERE NOT EXISTS"
                                    + " (SELECT 1 FROM transaction_items i WHERE i.transaction_id = t.transaction_id)"))
                    .isZero();
            assertThat(count(
                            shop.dataSource(),
                            "SELECT COUNT(*) FROM (SELECT t.transaction_id FROM transactions t JOIN transaction_items i"
                                    + " ON i.transaction_id = t.transaction_id GROUP BY t.transaction_id, t.total_amount"
                                    + " HAVING t.total_amount <> SUM(i.product_price * i.quantity)) x"))
                    .isEqualTo(shop.planted().stream()
                            .filter(planted -> planted.kind().name().equals("TOTAL_MISMATCH"))
                            .count());
        }
    }

    @Test
    void theShopsClockStandsUntilTheTrafficStarts() throws SQLException {
        try (DemoShop shop = small()) {
            assertThat(time(shop)).isEqualTo(NOW);
            HandClock clock = new HandClock();
            shop.startTraffic(NOW, clock);
            clock.turnTo(NOW.plusSeconds(90));
            await(() -> time(shop).equals(NOW.plusSeconds(90)));
        }
    }

    @Test
    void trafficPlantsForEveryDetectorAndItsLabelsPointAtRows() throws SQLException {
        try (DemoShop shop = small()) {
            int history = shop.planted().size();
            long before = count(shop.dataSource(), "SELECT COUNT(*) FROM transactions");
            HandClock clock = new HandClock();
            shop.startTraffic(NOW, clock);
            LocalDateTime later = NOW.plusSeconds(40L * DemoShop.FAST);
            clock.turnTo(later);
            await(() -> time(shop).equals(later));

            List<Planted> live = shop.planted().subList(history, shop.planted().size());
            Set<String> detectors =
                    live.stream().map(planted -> planted.kind().detector()).collect(Collectors.toSet());
            assertThat(detectors).containsExactlyInAnyOrder("price", "volume", "burst", "failed");
            assertThat(count(shop.dataSource(), "SELECT COUNT(*) FROM transactions"))
                    .isGreaterThan(before + 20);
            for (Planted planted : live) {
                for (long id : planted.ids()) {
                    assertThat(count(
                                    shop.dataSource(),
                                    "SELECT COUNT(*) FROM transactions WHERE transaction_id > " + before
                                            + " AND transaction_id = " + id))
                            .as("%s", planted)
                            .isEqualTo(1);
                }
            }
            assertThat(count(
                            shop.dataSource(),
                            "SELECT COUNT(*) FROM transactions WHERE status = 'FAILED'" + " AND transaction_id > "
                                    + before))
                    .isGreaterThan(2);
        }
    }

    @Test
    void closingEndsTheTrafficAndTheDatabase() throws DemoUnavailable {
        DemoShop shop = small();
        shop.startTraffic();
        await(() -> time(shop).isAfter(NOW));
        shop.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("demo-traffic"));
        assertThatThrownBy(() -> count(shop.dataSource(), "SELECT COUNT(*) FROM transactions"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void fillsAnEmptySchemaUpToTheServersNow() throws Exception {
        DataSource server = server("free");
        LocalDateTime before = LocalDateTime.now(ZoneId.systemDefault());
        try (DemoShop shop = DemoShop.fillMySql(server, 3, progress -> {})) {
            assertThat(shop.speed()).isEqualTo(1);
            assertThat(count(server, "SELECT COUNT(*) FROM transactions")).isGreaterThan(15_000);
            LocalDateTime last = query(server, "SELECT MAX(transaction_date) FROM transactions", LocalDateTime.class);
            assertThat(last).isBetween(before.minus(Duration.ofHours(12)), before.plusMinutes(1));
            shop.startTraffic();
            await(() -> shop.planted().stream().anyMatch(planted -> planted.at().isAfter(before)));
        }
        execute(server, "SHUTDOWN");
    }

    @Test
    void refusesASchemaThatHoldsARow() throws Exception {
        DataSource server = server("used");
        try (Connection connection = server.getConnection()) {
            Schema.create(connection);
        }
        execute(server, "INSERT INTO products VALUES ('prod1', 'Laptop', 50000.00)");

        assertThatThrownBy(() -> DemoShop.fillMySql(server, 3, progress -> {}))
                .isInstanceOf(DemoUnavailable.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("products")
                .hasMessageContaining("MYSQL_DB");
        assertThat(count(server, "SELECT COUNT(*) FROM products")).isEqualTo(1);
        execute(server, "SHUTDOWN");
    }

    @Test
    void refusesASchemaWithOtherTables() throws Exception {
        DataSource server = server("other");
        execute(server, "CREATE TABLE invoices (id int)");

        assertThatThrownBy(() -> DemoShop.fillMySql(server, 3, progress -> {}))
                .isInstanceOf(DemoUnavailable.class)
                .hasMessageContaining("invoices");
        execute(server, "SHUTDOWN");
    }

    private static DataSource server(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:server_" + name
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return source;
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LocalDateTime time(DemoShop shop) {
        try {
            return query(shop.dataSource(), "SELECT NOW(6)", LocalDateTime.class);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(DataSource source, String sql) throws SQLException {
        return query(source, sql, Long.class);
    }

    private static <T> T query(DataSource source, String sql, Class<T> type) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, type);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("condition within 30 s").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
