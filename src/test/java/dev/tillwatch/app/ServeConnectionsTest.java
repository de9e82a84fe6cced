package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The service needs three connections in all, as the server counts them. */
class ServeConnectionsTest {

    private static final int ALL = 3;

    @TempDir
    private Path folder;

    @Test
    void aReportRunsOnTheConnectionOfTheHistory() throws Exception {
        try (TestServer.TestShop shop = TestServers.real().newShop()) {
            SmallShop.fill(shop.admin());
            Map<String, String> variables = ReaderVariables.of(shop);
            String account = String.valueOf(variables.get("MYSQL_USER"));
            Scripts.execute(shop.admin(), "ALTER USER '" + account + "'@'%' WITH MAX_USER_CONNECTIONS " + ALL);
            try (ServedShop served = ServedShop.begin(folder, variables).awaitPast();
                    Connection locker = shop.admin().getConnection()) {
                String ofAccount = "SELECT COUNT(*) FROM information_schema.processlist WHERE user = '" + account + "'";
                WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> count(shop, ofAccount) == ALL);
                execute(locker, "LOCK TABLES products WRITE");
                CompletableFuture<HttpResponse<String>> report = CompletableFuture.supplyAsync(
                        () -> ask(served), task -> Thread.ofVirtual().start(task));
                // Only who reads the shop from its begin asks for products behind the lock by items.
                String held = ofAccount + " AND state LIKE 'Waiting for table%' AND info LIKE '%item_id, p.%'"
                        + " AND info NOT LIKE '%;%'";
                WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> count(shop, held) > 0);

                assertThat(count(shop, ofAccount))
                        .as("connections while a report runs")
                        .isEqualTo(ALL);

                execute(locker, "UNLOCK TABLES");
                HttpResponse<String> answer = report.get(1, TimeUnit.MINUTES);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).startsWith("Transaction ID ");
                assertThat(count(shop, ofAccount)).isEqualTo(ALL);
            }
        }
    }

    private static HttpResponse<String> ask(ServedShop served) {
        try {
            return served.client().get("/price_anomalies");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(TestServer.TestShop shop, String sql) throws SQLException {
        try (Connection connection = shop.admin().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
