package dev.tillwatch.demo.big;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How long the server's statements take from now on, by its own clock and by connection. */
public final class StatementTimes implements AutoCloseable {

    private static final String BY_THREAD = "SELECT THREAD_ID, SUM(SUM_TIMER_WAIT) / 1e12"
            + " FROM performance_schema.events_statements_summary_by_thread_by_event_name GROUP BY THREAD_ID";

    /** The pattern is put together by the server: this statement must not find itself. */
    private static final String SUMMING = "SELECT DISTINCT THREAD_ID FROM performance_schema.events_statements_history"
            + " WHERE CURRENT_SCHEMA = DATABASE() AND SQL_TEXT LIKE CONCAT('%MOD(%, ', ?, ')%')";

    private final Connection connection;
    private final Map<Long, Double> before;

    /** The connection is closed with this. */
    StatementTimes(Connection connection) throws SQLException {
        this.connection = connection;
        this.before = byThread();
    }

    /**
     * Seconds that all statements took of the connections whose latest ones sum up blocks of so many ids, whatever else
     * they read.
     */
    public double ofThoseSumming(int ids) throws SQLException {
        Map<Long, Double> now = byThread();
        double seconds = 0;
        try (PreparedStatement statement = connection.prepareStatement(SUMMING)) {
            statement.setInt(1, ids);
            try (ResultSet threads = statement.executeQuery()) {
                while (threads.next()) {
                    long thread = threads.getLong(1);
                    seconds += now.getOrDefault(thread, 0.0) - before.getOrDefault(thread, 0.0);
                }
            }
        }
        return seconds;
    }

    private Map<Long, Double> byThread() throws SQLException {
        Map<Long, Double> seconds = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(BY_THREAD);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                seconds.put(rows.getLong(1), rows.getDouble(2));
            }
        }
        return seconds;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
