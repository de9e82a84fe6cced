package dev.tillwatch.forerunner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement for many rows in few round trips, and small queries. */
final class Bulk {

    private static final int AT_ONCE = 2_000;

    private final DataSource server;

    Bulk(DataSource server) {
        this.server = server;
    }

    /** Values in the order of the statement's marks. */
    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    void run(String sql, List<@Nullable Object[]> rows) {
        try (Connection connection = server.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** Runs one statement now and gives how many rows it changed. */
    int update(String sql, @Nullable Object... values) {
        try (Connection connection = server.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage() + " " + Arrays.toString(values), failure);
        }
    }

    /** The first column of every row. */
    List<String> strings(String sql, @Nullable Object... values) {
        try (Connection connection = server.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage() + " " + Arrays.toString(values), failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
