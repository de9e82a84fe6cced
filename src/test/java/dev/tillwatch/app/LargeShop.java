package dev.tillwatch.app;

import dev.tillwatch.store.Scripts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A shop with a long past, which the server makes by itself, and a till that sells far below the price. */
final class LargeShop {

    private static final int AT_ONCE = 10_000;
    private static final String DIGITS = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";

    private LargeShop() {}

    /** Fills an empty shop with transactions of a line each, one every 30 s until an hour ago, one in 500 sold too low. */
    static void fill(DataSource admin, int transactions) {
        Scripts.execute(
                admin,
                "INSERT INTO customers (customer_name) VALUES ('Asha Rao'), ('Ravi Iyer'), ('Meera Nair')",
                "INSERT INTO products VALUES ('tea', 'Tea, 500 g', 1000)");
        for (int from = 0; from < transactions; from += AT_ONCE) {
            String numbers = "(SELECT " + from + " + a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + DIGITS
                    + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e) numbers";
            Scripts.execute(
                    admin,
                    "INSERT INTO transactions (transaction_id, customer_id, transaction_date, total_amount)"
                            + " SELECT n + 1, n % 3 + 1, NOW() - INTERVAL (3600 + (" + transactions
                            + " - n) * 30) SECOND, 1000 FROM " + numbers,
                    "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price)"
                            + " SELECT n + 1, 'tea', 'Tea, 500 g', IF(n % 500 = 0, 100, 1000) FROM " + numbers);
        }
    }

    /** A committed sale: its price as it is written in the table, which no other sale has, and when it was committed. */
    record Sale(String price, long at) {}

    static Sale sellTooLow(Connection till, int price) throws SQLException {
        till.setAutoCommit(false);
        try (PreparedStatement sale =
                        till.prepareStatement("INSERT INTO transactions (customer_id, total_amount) VALUES (1, 100)");
                PreparedStatement line = till.prepareStatement("INSERT INTO transaction_items (transaction_id,"
                        + " product_id, product_name, product_price) VALUES (LAST_INSERT_ID(), 'tea', 'Tea', ?)")) {
            sale.execute();
            line.setInt(1, price);
            line.execute();
        }
        till.commit();
        return new Sale(price + ".00", System.nanoTime());
    }
}
