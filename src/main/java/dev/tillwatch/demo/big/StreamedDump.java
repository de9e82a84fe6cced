package dev.tillwatch.demo.big;

import dev.tillwatch.demo.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads all four tables row by row and keeps nothing: the least that reading the whole shop costs in this process. */
final class StreamedDump {

    private StreamedDump() {}

    static double seconds(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        for (String table : Schema.TABLES) {
            try (Statement statement =
                    connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                // The driver's word for one row after the other.
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        row.getBytes(1);
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
