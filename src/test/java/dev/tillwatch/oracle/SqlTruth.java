package dev.tillwatch.oracle;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedOptions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a shop holds, by one join of its four tables that shares nothing with the feed: the server puts rows together. */
final class SqlTruth {

    private static final String ALL =
            """
            SELECT t.transaction_id, t.customer_id, c.customer_name, c.city, t.transaction_date, t.status, t.total_amount,
                   i.item_id, i.product_id, i.product_name, i.product_price, i.quantity,
                   p.product_id, p.product_name, p.product_price
            FROM transactions t
            LEFT JOIN customers c ON c.customer_id = t.customer_id
            LEFT JOIN transaction_items i ON i.transaction_id = t.transaction_id
            LEFT JOIN products p ON p.product_id = i.product_id
            WHERE t.transaction_date IS NULL OR t.transaction_date > NOW() - INTERVAL %d DAY
            ORDER BY t.transaction_id, i.item_id
            """
                    // A day less: what crosses the limit while the test runs would be in one and not in the other.
                    .formatted(FeedOptions.LOOK_BACK_DAYS - 1);

    private static final String PRICES = "SELECT product_id, product_price FROM products";

    private SqlTruth() {}

    /** All transactions within the look-back, ascending, with their items, names and catalog entries of now. */
    static List<Transaction> of(DataSource shop) throws SQLException {
        try (Connection connection = shop.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            List<Transaction> found = new ArrayList<>();
            while (row.next()) {
                long id = row.getLong(1);
                if (found.isEmpty() || found.getLast().id() != id) {
                    found.add(transaction(row));
                }
                if (row.getObject(8) != null) {
                    found.set(found.size() - 1, with(found.getLast(), item(row)));
                }
            }
            return found;
        }
    }

    /** The catalog's prices by product. */
    static Map<String, BigDecimal> prices(DataSource shop) throws SQLException {
        try (Connection connection = shop.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PRICES)) {
            Map<String, BigDecimal> prices = new TreeMap<>();
            while (row.next()) {
                prices.put(row.getString(1), row.getBigDecimal(2));
            }
            return prices;
        }
    }

    private static Transaction transaction(ResultSet row) throws SQLException {
        return new Transaction(
                row.getLong(1),
                new Customer(row.getLong(2), row.getString(3), row.getString(4)),
                row.getObject(5, LocalDateTime.class),
                Status.of(row.getString(6)),
                row.getBigDecimal(7),
                List.of());
    }

    private static LineItem item(ResultSet row) throws SQLException {
        String code = row.getString(13);
        @Nullable
        CatalogEntry entry = code == null ? null : new CatalogEntry(code, row.getString(14), row.getBigDecimal(15));
        return new LineItem(
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getBigDecimal(11),
                row.getObject(12, Integer.class),
                entry);
    }

    private static Transaction with(Transaction row, LineItem item) {
        List<LineItem> items = new ArrayList<>(row.items());
        items.add(item);
        return new Transaction(row.id(), row.customer(), row.at(), row.status(), row.total(), items);
    }
}
