package dev.tillwatch.demo.big;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forerunner's four queries, each over the whole tables, as one refresh of its dashboard runs them. */
public final class Forerunner {

    private static final String PRICE =
            """
            SELECT t.transaction_id, t.customer_id, c.customer_name, t.transaction_date,
                   GROUP_CONCAT(i.product_name), GROUP_CONCAT(p.product_price), GROUP_CONCAT(i.product_price)
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            JOIN transaction_items i ON i.transaction_id = t.transaction_id
            JOIN products p ON p.product_id = i.product_id
            WHERE i.product_price < 0.75 * p.product_price OR i.product_price > 1.05 * p.product_price
            GROUP BY t.transaction_id, t.customer_id, c.customer_name, t.transaction_date
            """;
    private static final String VOLUME =
            """
            WITH days AS (
                SELECT DATE(transaction_date) AS day, COUNT(*) AS orders, SUM(total_amount) AS revenue
                FROM transactions GROUP BY DATE(transaction_date))
            SELECT day, orders, revenue FROM days WHERE orders < (SELECT AVG(orders) FROM days) ORDER BY day
            """;
    private static final String BURST =
            """
            SELECT t.customer_id, c.customer_name, DATE_FORMAT(t.transaction_date, '%Y-%m-%d %H:%i') AS minute, COUNT(*)
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            GROUP BY t.customer_id, c.customer_name, minute
            HAVING COUNT(*) > 5
            """;
    private static final String FAILED =
            """
            SELECT t.transaction_id, t.transaction_date, t.customer_id, c.customer_name, i.product_name
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            JOIN transaction_items i ON i.transaction_id = t.transaction_id
            WHERE t.status = 'FAILED'
            ORDER BY t.transaction_date DESC
            """;

    private static final double MILLI = 1e6;

    private final Connection connection;

    Forerunner(Connection connection) {
        this.connection = connection;
    }

    /** Runs one refresh; ms by query. */
    public Map<String, Double> refresh() throws SQLException {
        Map<String, Double> took = new LinkedHashMap<>();
        took.put("price", millis(PRICE));
        took.put("volume", millis(VOLUME));
        took.put("burst", millis(BURST));
        took.put("failed", millis(FAILED));
        return took;
    }

    private double millis(String query) throws SQLException {
        long begun = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                // It fetches all rows, as the forerunner does.
                rows.getObject(1);
            }
        }
        return (System.nanoTime() - begun) / MILLI;
    }
}
