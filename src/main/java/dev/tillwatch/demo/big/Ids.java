package dev.tillwatch.demo.big;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The highest ids of the two tables, and single figures like them. */
final class Ids {

    private Ids() {}

    static long lastOrder(Connection connection) throws SQLException {
        return number(connection, "SELECT IFNULL(MAX(transaction_id), 0) FROM transactions");
    }

    static long lastItem(Connection connection) throws SQLException {
        return number(connection, "SELECT IFNULL(MAX(item_id), 0) FROM transaction_items");
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
