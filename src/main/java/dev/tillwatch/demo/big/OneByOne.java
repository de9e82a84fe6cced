package dev.tillwatch.demo.big;

import dev.tillwatch.simulate.BigTrade;
import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;

/** A shop's writer: each order with its items in a transaction of its own, the next as soon as that is committed. */
public final class OneByOne implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement order;
    private final PreparedStatement item;
    private final BigTrade trade;

    /** The connection is closed with this. */
    OneByOne(Connection connection, BigTrade trade) throws SQLException {
        this.connection = connection;
        this.trade = trade;
        connection.setAutoCommit(false);
        this.order = connection.prepareStatement(
                "INSERT INTO transactions (customer_id, transaction_date, status, total_amount) VALUES (?, NOW(), ?, ?)",
                Statement.RETURN_GENERATED_KEYS);
        this.item = connection.prepareStatement("INSERT INTO transaction_items (transaction_id, product_id,"
                + " product_name, product_price, quantity) VALUES (?, ?, ?, ?, ?)");
    }

    /** Writes for so long; gives how many orders were committed. */
    public long write(Duration length) throws SQLException {
        LocalDateTime now = serverNow();
        long begun = System.nanoTime();
        long written = 0;
        while (System.nanoTime() - begun < length.toNanos()) {
            write(trade.live(now));
            written++;
        }
        return written;
    }

    private void write(Draft draft) throws SQLException {
        order.setLong(1, draft.buyer().id());
        order.setString(2, draft.declined() ? "FAILED" : "SUCCESS");
        order.setBigDecimal(3, draft.total());
        order.executeUpdate();
        long id;
        try (ResultSet keys = order.getGeneratedKeys()) {
            keys.next();
            id = keys.getLong(1);
        }
        for (Line line : draft.lines()) {
            item.setLong(1, id);
            item.setString(2, line.product().id());
            item.setString(3, line.product().name());
            item.setBigDecimal(4, line.price());
            item.setInt(5, line.quantity());
            item.addBatch();
        }
        item.executeBatch();
        connection.commit();
    }

    private LocalDateTime serverNow() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NOW()")) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
