package dev.tillwatch.demo.big;

import dev.tillwatch.simulate.BigTrade;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Writes orders that come after the history, at the server's own time; by one thread, and by nobody else meanwhile. */
public final class NewOrders implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement now;
    private final BigTrade trade;

    /** The connection is closed with this. */
    NewOrders(Connection connection, BigTrade trade) throws SQLException {
        this.connection = connection;
        this.trade = trade;
        this.now = connection.prepareStatement("SELECT NOW()");
        connection.setAutoCommit(false);
    }

    /** Commits so many orders with their items at once. */
    public void commit(int orders) throws SQLException {
        LocalDateTime at = time();
        try (OrderRows rows = new OrderRows(connection, Ids.lastOrder(connection), Ids.lastItem(connection))) {
            for (int i = 0; i < orders; i++) {
                rows.add(trade.live(at));
            }
            rows.send();
        }
        connection.commit();
    }

    private LocalDateTime time() throws SQLException {
        try (ResultSet row = now.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDateTime.class).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
