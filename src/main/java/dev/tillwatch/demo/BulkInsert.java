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
final class BulkInsert implements AutoCloseable {

    private static final int ROWS = 250;

    private final Connection connection;
    private final String head;
    private final String row;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private @Nullable PreparedStatement full;

    BulkInsert(Connection connection, String table, List<String> columns) {
        this.connection = connection;
        this.head = "INSERT INTO `" + table + "` (" + String.join(", ", columns) + ") VALUES ";
        this.row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    void add(@Nullable Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == ROWS) {
            if (full == null) {
                full = prepare();
            }
            insert(full);
        }
    }

    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            try (PreparedStatement statement = prepare()) {
                insert(statement);
            }
        }
    }

    private PreparedStatement prepare() throws SQLException {
        return connection.prepareStatement(head + String.join(", ", Collections.nCopies(waiting.size(), row)));
    }

    private void insert(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (@Nullable Object[] values : waiting) {
            for (Object value : values) {
                statement.setObject(index++, value);
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    /** Rows that still wait are dropped. */
    @Override
    public void close() throws SQLException {
        if (full != null) {
            full.close();
        }
    }
}
