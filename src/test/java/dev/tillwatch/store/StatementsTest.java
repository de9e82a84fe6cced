package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.FeedOptions;
import dev.tillwatch.monitor.HeapSeenTransactions;
import dev.tillwatch.monitor.HistoryLoader;
import dev.tillwatch.monitor.Monitor;
import dev.tillwatch.monitor.MutableClock;
import dev.tillwatch.monitor.RecordingDetector;
import dev.tillwatch.monitor.ShopHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a real server carries out the statements of the feed, as it says itself: through an index, never a whole table. */
@NullUnmarked // the server gives no null where none belongs
class StatementsTest {

    private static final int ORDERS = 20_000;
    private static final int LINES = 40_000;

    /** More than one page of the catalog. */
    private static final int PRODUCTS = 12_000;

    private static final int PARTS = 100;

    private static final long PATIENCE_SECONDS = 60;

    /** Plans that read a table or an index from end to end. */
    private static final Set<String> WHOLE = Set.of("ALL", "index");

    /** In the order of an index, and only so many rows: the plan is called a full one, but the limit ends it. */
    private static final Set<String> ENDED_BY_THEIR_LIMIT = Set.of(Sql.PRODUCTS_FIRST, Sql.TRANSACTION_FROM_THE_END);

    /** Between two ids that lie close to each other. */
    private static final Set<String> OF_A_FEW = Set.of(
            PastItems.SPAN,
            PastItems.FIRST_TOO_MANY,
            Sql.ITEMS_IN_RANGE,
            NewestLook.TRANSACTION_SUMS,
            NewestLook.ITEM_COUNTS,
            NewestLook.ITEM_SUMS);

    private final MutableClock clock = new MutableClock();
    private final RecordedStatements recorded = new RecordedStatements();

    /** One line of a plan. */
    private record PlanLine(String table, String type, String key, String extra) {}

    @Test
    @Timeout(value = 3 * PATIENCE_SECONDS, unit = TimeUnit.SECONDS)
    void noStatementReadsAWholeTable() throws Exception {
        try (TestServer.TestShop shop = TestServers.real().newShop();
                MysqlDriver driver = new MysqlDriver(RealShops.reader(RealShops.port(shop.admin()), shop.name()))) {
            fill(shop.admin());
            DataSource reader = driver.dataSource((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            try (Shop watched = Shop.over(recorded.over(reader), shop.name())) {
                runThemAll(watched, shop.admin());
            }
            List<String> whole = new ArrayList<>();
            try (Connection connection = reader.getConnection()) {
                for (RecordedStatements.Run run : recorded.all()) {
                    for (PlanLine line : plan(connection, asInALargeShop(run))) {
                        if (WHOLE.contains(line.type) && !ENDED_BY_THEIR_LIMIT.contains(run.sql())) {
                            whole.add(line + " of " + run);
                        }
                    }
                }
            }
            assertThat(whole).isEmpty();
        }
    }

    /** Lets everything happen that the feed has a statement for, until each one that is written has been run. */
    private void runThemAll(Shop watched, DataSource admin) throws Exception {
        RecordingDetector recorder = new RecordingDetector();
        Monitor monitor = new Monitor(
                watched.source(),
                Map.of("recorder", recorder),
                new FeedOptions(FeedOptions.LOOK_BACK_DAYS, new HeapSeenTransactions(), clock));
        Thread reading;
        try (HistoryLoader past = new HistoryLoader(monitor, watched.historySource(), watched.auditSource())) {
            reading = Thread.ofPlatform().start(past);
            sweepUntil(monitor, () -> monitor.sweep().history().complete());
            ShopHistory history = watched.history();
            history.ofCustomer(1, watched.source().now().plusDays(1), 10);
            history.withProduct("p00001", 10);
            history.transactions(LongStream.rangeClosed(1, 60).boxed().toList());
            // Some of the past, so that lists of ids of every length are read again.
            for (int few : new int[] {1, 5, 40, 600}) {
                Scripts.execute(
                        admin, "UPDATE transactions SET total_amount = " + few + " WHERE transaction_id <= " + few);
                long there = few - (few + 50L) / 100;
                sweepUntil(
                        monitor,
                        () -> there
                                == recorder.held().values().stream()
                                        .filter(row -> row.total() != null
                                                && row.total().intValue() == few)
                                        .count());
            }
            Scripts.execute(admin, "UPDATE products SET product_price = 9 WHERE product_id = 'p00001'");
            sweepUntil(monitor, () -> missing().isEmpty());
        }
        reading.join();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void sweepUntil(Monitor monitor, Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds() && System.nanoTime() < end) {
            clock.pass(Duration.ofSeconds(2));
            assertThat(monitor.sweep().failures()).isEmpty();
        }
        assertThat(condition.holds())
                .as("written, but never run by this test: %s", missing())
                .isTrue();
    }

    /** Statements that are written and were not run yet. */
    private Set<String> missing() throws Exception {
        Set<String> missing = new TreeSet<>(WrittenStatements.all());
        missing.removeIf(text -> recorded.all().stream()
                .anyMatch(run ->
                        WrittenStatements.shapeOf(text).matcher(run.sql()).find()));
        return missing;
    }

    /** Of a great part of a small table a server rather reads all: asks for as small a part as in a large shop. */
    private static RecordedStatements.Run asInALargeShop(RecordedStatements.Run run) {
        if (OF_A_FEW.stream().noneMatch(run.sql()::endsWith)) {
            return run;
        }
        List<Object> parameters = new ArrayList<>(run.parameters());
        long from = (long) parameters.getFirst();
        parameters.set(1, Math.min((long) parameters.get(1), from + ORDERS / PARTS));
        return new RecordedStatements.Run(run.sql(), parameters);
    }

    private static List<PlanLine> plan(Connection connection, RecordedStatements.Run run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + run.sql())) {
            for (int i = 0; i < run.parameters().size(); i++) {
                statement.setObject(i + 1, run.parameters().get(i));
            }
            List<PlanLine> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new PlanLine(
                            row.getString("table"),
                            String.valueOf(row.getString("type")),
                            row.getString("key"),
                            row.getString("Extra")));
                }
            }
            assertThat(lines).as(run.sql()).isNotEmpty();
            return lines;
        }
    }

    private static void fill(DataSource admin) {
        String digit = "(SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
                + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
        String numbers = LongStream.rangeClosed(0, 4)
                .mapToObj(place -> digit + " n" + place)
                .collect(Collectors.joining(
                        " CROSS JOIN ",
                        "(SELECT 1 + n0.d + 10 * n1.d + 100 * n2.d + 1000 * n3.d + 10000 * n4.d n FROM ",
                        ") all_of_them"));
        Scripts.execute(
                admin,
                "INSERT INTO customers (customer_id, customer_name) SELECT n, CONCAT('Customer ', n) FROM " + numbers
                        + " WHERE n <= " + ORDERS,
                "INSERT INTO products SELECT CONCAT('p', LPAD(n, 5, '0')), 'Thing', 5 FROM " + numbers + " WHERE n <= "
                        + PRODUCTS,
                // Every hundredth id is never used: the feed asks for it again.
                "INSERT INTO transactions (transaction_id, customer_id, transaction_date)" + " SELECT n, n, NOW() FROM "
                        + numbers + " WHERE n <= " + ORDERS + " AND MOD(n, 100) <> 50",
                "INSERT INTO transaction_items (item_id, transaction_id, product_id, product_price) SELECT n, FLOOR((n + 1) / 2),"
                        + " CONCAT('p', LPAD(1 + MOD(n, " + PRODUCTS + "), 5, '0')), 5 FROM " + numbers
                        + " WHERE n <= " + LINES + " AND MOD(FLOOR((n + 1) / 2), 100) <> 50",
                // Codes that are spelled otherwise than their products: the server is asked what they mean.
                "UPDATE transaction_items SET product_id = UPPER(product_id) WHERE item_id <= " + PARTS,
                "ANALYZE TABLE customers, products, transactions, transaction_items");
    }
}
