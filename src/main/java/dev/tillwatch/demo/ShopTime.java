package dev.tillwatch.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;

/**
 * Makes NOW() of the in-process database answer the demo's time, so that whoever reads the shop asks it as it asks a
 * MySQL server. The time lies in a table of one row, which the demo's traffic moves: it never runs ahead of the orders.
 */
public final class ShopTime {

    /** H2's option that lets {@link #now} stand in for its own function. */
    static final String OPTION = ";BUILTIN_ALIAS_OVERRIDE=TRUE";

    private static final String TELL = "UPDATE demo_clock SET shop_now = ?";

    private static final String[] SET_UP = {
        "CREATE TABLE demo_clock (shop_now datetime(6) NOT NULL)",
        "INSERT INTO demo_clock VALUES (NOW())",
        "CREATE ALIAS now FOR \"" + ShopTime.class.getName() + ".now\""
    };

    private ShopTime() {}

    static void setUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SET_UP) {
                statement.execute(sql);
            }
        }
    }

    /** Moves the shop's time to here. */
    static void tell(Connection connection, LocalDateTime now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setObject(1, now);
            statement.executeUpdate();
        }
    }

    /** NOW(), called by H2. */
    public static LocalDateTime now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT shop_now FROM demo_clock")) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }

    /** NOW(6), called by H2. */
    public static LocalDateTime now(Connection connection, int digits) throws SQLException {
        return now(connection);
    }
}
