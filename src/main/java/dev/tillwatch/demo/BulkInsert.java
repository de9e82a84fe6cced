package dev.tillwatch.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows by statements of many rows each, which is quick on every server and needs no driver's option. Rows
 * wait until a statement is full; {@link #flush} writes the rest.
 */
final class BulkInsert {

    private static final int ROWS = 250;

    private final Connection connection;
    private final String head;
    private final String row;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    BulkInsert(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.head = "INSERT INTO `" + table + "` (" + String.join(", ", columns) + ") VALUES ";
        this.row = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
    }

    void add(@Nullable Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == ROWS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        String sql = head + String.join(", ", Collections.nCopies(waiting.size(), row));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (@Nullable Object[] values : waiting) {
                for (Object value : values) {
                    statement.setObject(index++, value);
                }
            }
            statement.executeUpdate();
        }
        waiting.clear();
    }
}
