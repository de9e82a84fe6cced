package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop like the one that the forerunner's description shows is reported in that description's own words. */
@NullUnmarked // the shop is there before each test
class ForerunnerSamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 16);
    private static final int ON_A_GOOD_DAY = 120;

    @TempDir
    private Path directory;

    private TestServer.TestShop shop;
    private Bulk server;

    @BeforeEach
    void open() {
        shop = Shops.empty("");
        server = new Bulk(shop.admin());
        Scripts.execute(
                shop.admin(),
                "INSERT INTO customers (customer_id, customer_name) VALUES (1, 'Alice Johnson'), (3, 'Charlie Brown'),"
                        + " (4, 'David Williams'), (5, 'Eva Green'), (9, 'Ian Clark'), (17, 'Quentin Fox'),"
                        + " (18, 'Rachel Stone')",
                "INSERT INTO products VALUES ('prod1001', 'Laptop', 50000), ('prod1003', 'Headphones', 2000),"
                        + " ('prod1004', 'Keyboard', 1000), ('prod1006', 'Webcam', 1200), ('prod1007', 'Monitor', 9000),"
                        + " ('prod1008', 'Printer', 7000)");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void order(@Nullable Long id, long customer, LocalDateTime at, String status) {
        server.update(
                "INSERT INTO transactions (transaction_id, customer_id, transaction_date, status, total_amount)"
                        + " VALUES (?, ?, ?, ?, 100)",
                id,
                customer,
                at,
                status);
    }

    private void line(long order, String product, String name, int price) {
        server.update(
                "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price)"
                        + " VALUES (?, ?, ?, ?)",
                order,
                product,
                name,
                price);
    }

    private List<String> text(String report) {
        return new ReportAgainstSql(shop, directory)
                .print("report", report)
                .lines()
                .toList();
    }

    @Test
    void prices() {
        order(921L, 1, TODAY.atTime(9, 0), "SUCCESS");
        line(921, "prod1001", "Laptop", 500);
        order(923L, 3, TODAY.atTime(9, 5), "SUCCESS");
        line(923, "prod1003", "Headphones", 2500);
        order(924L, 4, TODAY.atTime(9, 10), "SUCCESS");
        line(924, "prod1004", "Keyboard", 100);
        line(924, "prod1006", "Webcam", 120);

        assertThat(text("price"))
                .containsExactly(
                        "Transaction ID 921: Customer Alice Johnson (ID: 1) purchased Laptop on September 16, 2025. The"
                                + " product has an actual catalog price of \u20b950000.00 but was sold for \u20b9500.00,"
                                + " resulting in a 99.0% discount. This represents a CRITICAL price anomaly -"
                                + " significant revenue loss.",
                        "Transaction ID 923: Customer Charlie Brown (ID: 3) purchased Headphones on September 16, 2025."
                                + " The product has an actual catalog price of \u20b92000.00 but was sold for"
                                + " \u20b92500.00, resulting in a 25.0% markup. This represents a HIGH price anomaly -"
                                + " customer overcharged.",
                        "Transaction ID 924: Customer David Williams (ID: 4) purchased Keyboard, Webcam on September"
                                + " 16, 2025. The products have actual catalog prices of \u20b91000.00, \u20b91200.00"
                                + " but were sold for \u20b9100.00, \u20b9120.00, resulting in a 90.0%, 90.0% discount."
                                + " This represents a CRITICAL price anomaly - significant revenue loss.");
    }

    @Test
    void salesVolume() {
        day(3, 78, 870_400);
        day(6, 52, 446_900);
        day(10, 60, 663_900);
        day(11, ON_A_GOOD_DAY, 1_000_000);
        day(12, ON_A_GOOD_DAY, 1_000_000);

        assertThat(text("volume"))
                .containsExactly(
                        "September 3, 2025: 78 transactions, \u20b9870,400 sales - low performance",
                        "September 6, 2025: 52 transactions, \u20b9446,900 sales - low performance",
                        "September 10, 2025: 60 transactions, \u20b9663,900 sales - low performance");
    }

    private void day(int day, int orders, int revenue) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            rows.add(Bulk.row(TODAY.withDayOfMonth(day).atTime(10, i % 60), i == 0 ? revenue : 0));
        }
        server.run("INSERT INTO transactions (customer_id, transaction_date, total_amount) VALUES (4, ?, ?)", rows);
    }

    @Test
    void bursts() {
        for (int second = 0; second < 60; second += 10) {
            order(null, 17, TODAY.atTime(16, 31, second), "SUCCESS");
            order(null, 18, TODAY.atTime(16, 41, second), "FAILED");
        }

        assertThat(text("burst"))
                .containsExactly(
                        "Customer Quentin Fox (ID: 17) made 6 transactions on September 16, 2025 at 16:31"
                                + " - suspicious activity detected",
                        "Customer Rachel Stone (ID: 18) made 6 transactions on September 16, 2025 at 16:41"
                                + " - suspicious activity detected");
    }

    @Test
    void failedPayments() {
        order(1L, 5, TODAY.atTime(16, 57, 35), "FAILED");
        line(1, "prod1008", "Printer", 7000);
        order(2L, 9, TODAY.atTime(17, 0, 49), "FAILED");
        line(2, "prod1007", "Monitor", 9000);

        assertThat(text("failed"))
                .containsExactly(
                        "Transaction Failed: 2025-09-16 17:00:49 - Customer: Ian Clark (ID: 9) - Product: Monitor",
                        "Transaction Failed: 2025-09-16 16:57:35 - Customer: Eva Green (ID: 5) - Product: Printer");
    }

    @Test
    void nothing() {
        assertThat(text("all"))
                .containsExactly(
                        "No price anomalies detected in the system.",
                        "No less transactions detected in the system.",
                        "No spam transactions detected in the system.",
                        "No failed transactions found in the system.");
        assertThat(new ReportAgainstSql(shop, directory).compareAll().values()).containsOnly(0);
    }
}
