package dev.tillwatch.demo.big;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** The least that a poll asks a server: what is behind two cursors on the primary keys, as prepared statements. */
public final class BareStatements implements AutoCloseable {

    private static final int MOST = 10_000;

    private final Connection connection;
    private final PreparedStatement orders;
    private final PreparedStatement items;
    private long lastOrder;
    private long lastItem;

    /** From the present end of the tables on; the connection is closed with this. */
    BareStatements(Connection connection) throws SQLException {
        this.connection = connection;
        this.lastOrder = Ids.lastOrder(connection);
        this.lastItem = Ids.lastItem(connection);
        this.orders = connection.prepareStatement("SELECT transaction_id, customer_id, transaction_date, status,"
                + " total_amount FROM transactions WHERE transaction_id > ? ORDER BY transaction_id LIMIT " + MOST);
        this.items = connection.prepareStatement("SELECT item_id, transaction_id, product_id, product_name,"
                + " product_price, quantity FROM transaction_items WHERE item_id > ? ORDER BY item_id LIMIT " + MOST);
    }

    /** Reads what is new in both tables, every column of it; gives the rows read. */
    public int read() throws SQLException {
        int count = 0;
        orders.setLong(1, lastOrder);
        try (ResultSet row = orders.executeQuery()) {
            while (row.next()) {
                lastOrder = row.getLong(1);
                row.getLong(2);
                row.getObject(3, LocalDateTime.class);
                row.getString(4);
                row.getBigDecimal(5);
                count++;
            }
        }
        items.setLong(1, lastItem);
        try (ResultSet row = items.executeQuery()) {
            while (row.next()) {
                lastItem = row.getLong(1);
                row.getLong(2);
                row.getString(3);
                row.getString(4);
                row.getBigDecimal(5);
                row.getInt(6);
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
