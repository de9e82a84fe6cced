package dev.tillwatch.demo.big;

import dev.tillwatch.demo.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads all four tables row by row and keeps nothing: the least that reading the whole shop costs by the program's driver. */
final class StreamedDump {

    /** What is made of a row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private StreamedDump() {}

    static double seconds(Connection connection) throws SQLException {
        return seconds(connection, row -> row.getBytes(1));
    }

    /** The same with each column made a number, a text or a time: nothing that uses the rows can do with less. */
    static double decodedSeconds(Connection connection) throws SQLException {
        return seconds(connection, row -> {
            int columns = row.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                row.getObject(i);
            }
        });
    }

    private static double seconds(Connection connection, Row row) throws SQLException {
        long begun = System.nanoTime();
        for (String table : Schema.TABLES) {
            try (Statement statement =
                    connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                // The driver's word for one row after the other.
                statement.setFetchSize(Integer.MIN_VALUE);
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        row.read(rows);
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
