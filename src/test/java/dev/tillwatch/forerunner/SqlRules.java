package dev.tillwatch.forerunner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The forerunner's four rules as SQL, independent of the program: joins, groups, comparisons, rounding and order are
 * the server's. What a report says instead (one element a transaction, undated ones left out of days and minutes, a
 * failed order without items kept) is in the SQL as well.
 */
final class SqlRules {

    private static final String TIME = "DATE_FORMAT(t.transaction_date, '%Y-%m-%dT%H:%i:%s')";

    private static final String DIFFERENCE =
            "ROUND(100 * (i.product_price - p.product_price) / NULLIF(p.product_price, 0), 1)";

    private static final String PRICE =
            """
            SELECT t.transaction_id, t.customer_id, c.customer_name, %1$s,
                   CASE WHEN MAX(ABS(%2$s)) OVER one > 50 THEN 'CRITICAL'
                        WHEN MAX(ABS(%2$s)) OVER one >= 25 THEN 'HIGH'
                        WHEN MAX(ABS(%2$s)) OVER one >= 10 THEN 'MODERATE'
                        ELSE 'LOW' END,
                   i.item_id, i.product_id, i.product_name, i.quantity,
                   CAST(i.product_price AS CHAR), CAST(p.product_price AS CHAR), %2$s
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            JOIN transaction_items i ON i.transaction_id = t.transaction_id
            JOIN products p ON p.product_id = i.product_id
            WHERE i.product_price < 0.75 * p.product_price OR i.product_price > 1.05 * p.product_price
            WINDOW one AS (PARTITION BY t.transaction_id)
            ORDER BY t.transaction_id, i.item_id
            """
                    .formatted(TIME, DIFFERENCE);

    private static final String VOLUME =
            """
            WITH days AS (
                SELECT DATE(t.transaction_date) AS day, COUNT(*) AS orders, SUM(t.total_amount) AS revenue
                FROM transactions t
                WHERE t.transaction_date IS NOT NULL
                GROUP BY DATE(t.transaction_date))
            SELECT DATE_FORMAT(d.day, '%Y-%m-%d'), d.orders, CAST(d.revenue AS CHAR)
            FROM days d
            WHERE d.orders < (SELECT AVG(a.orders) FROM days a)
            ORDER BY d.day
            """;

    private static final String BURST =
            """
            SELECT t.customer_id, c.customer_name, DATE_FORMAT(t.transaction_date, '%Y-%m-%dT%H:%i') AS at, COUNT(*)
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            WHERE t.transaction_date IS NOT NULL
            GROUP BY t.customer_id, c.customer_name, at
            HAVING COUNT(*) > 5
            ORDER BY at, t.customer_id
            """;

    private static final String FAILED =
            """
            SELECT t.transaction_id, %s, t.customer_id, c.customer_name, CAST(t.total_amount AS CHAR),
                   i.item_id, i.product_name
            FROM transactions t
            JOIN customers c ON c.customer_id = t.customer_id
            LEFT JOIN transaction_items i ON i.transaction_id = t.transaction_id
            WHERE t.status = 'FAILED'
            ORDER BY t.transaction_date DESC, t.transaction_id DESC, i.item_id
            """
                    .formatted(TIME);

    private final DataSource server;

    SqlRules(DataSource server) {
        this.server = server;
    }

    /** The elements that the report named so must hold. */
    ArrayNode of(String report) {
        ArrayNode elements = Json.MAPPER.createArrayNode();
        switch (report) {
            case "price" -> query(PRICE, row -> price(row, elements));
            case "volume" -> query(VOLUME, row -> volume(row, elements));
            case "burst" -> query(BURST, row -> burst(row, elements));
            case "failed" -> query(FAILED, row -> failed(row, elements));
            default -> throw new IllegalArgumentException(report);
        }
        return elements;
    }

    /** The first column of every row. */
    List<String> strings(String sql) {
        List<String> values = new ArrayList<>();
        query(sql, row -> values.add(row.getString(1)));
        return values;
    }

    private static void price(ResultSet row, ArrayNode elements) throws SQLException {
        ObjectNode element = ofSameTransaction(row, elements);
        if (element == null) {
            element = elements.addObject()
                    .put("transactionId", row.getLong(1))
                    .put("customerId", row.getLong(2))
                    .put("customerName", row.getString(3))
                    .put("at", row.getString(4))
                    .put("severity", row.getString(5));
            element.putArray("lines");
        }
        element.withArray("lines")
                .addObject()
                .put("itemId", row.getLong(6))
                .put("productId", row.getString(7))
                .put("product", row.getString(8))
                .put("quantity", row.getObject(9, Integer.class))
                .put("soldPrice", row.getString(10))
                .put("catalogPrice", row.getString(11))
                .put("differencePercent", row.getBigDecimal(12));
    }

    private static void volume(ResultSet row, ArrayNode elements) throws SQLException {
        elements.addObject()
                .put("day", row.getString(1))
                .put("transactions", row.getLong(2))
                .put("revenue", row.getString(3));
    }

    private static void burst(ResultSet row, ArrayNode elements) throws SQLException {
        elements.addObject()
                .put("customerId", row.getLong(1))
                .put("customerName", row.getString(2))
                .put("minute", row.getString(3))
                .put("transactions", row.getLong(4));
    }

    private static void failed(ResultSet row, ArrayNode elements) throws SQLException {
        ObjectNode element = ofSameTransaction(row, elements);
        if (element == null) {
            element = elements.addObject()
                    .put("transactionId", row.getLong(1))
                    .put("at", row.getString(2))
                    .put("customerId", row.getLong(3))
                    .put("customerName", row.getString(4));
            element.putArray("products");
            element.put("amount", row.getString(5));
        }
        if (row.getObject(6) != null) {
            element.withArray("products").add(row.getString(7));
        }
    }

    private static @Nullable ObjectNode ofSameTransaction(ResultSet row, ArrayNode elements) throws SQLException {
        boolean same = !elements.isEmpty()
                && elements.get(elements.size() - 1).get("transactionId").longValue() == row.getLong(1);
        return same ? (ObjectNode) elements.get(elements.size() - 1) : null;
    }

    /** Takes the columns of one row. */
    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowTaker taker) {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            // Quotients with all the decimals there are: nothing is rounded twice and no tie is decided by rounding.
            statement.execute("SET SESSION div_precision_increment = 30");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
