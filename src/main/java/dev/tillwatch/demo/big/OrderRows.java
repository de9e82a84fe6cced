package dev.tillwatch.demo.big;

import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Line;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes orders with ids of its own into the two tables, many rows a statement, parents first. */
final class OrderRows implements AutoCloseable {

    private static final String ORDER =
            "INSERT INTO transactions (transaction_id, customer_id, transaction_date, status,"
                    + " total_amount) VALUES (?, ?, ?, ?, ?)";
    private static final String ITEM =
            "INSERT INTO transaction_items (item_id, transaction_id, product_id, product_name,"
                    + " product_price, quantity) VALUES (?, ?, ?, ?, ?, ?)";

    private final PreparedStatement orders;
    private final PreparedStatement items;
    private long orderId;
    private long itemId;

    /** {@code lastOrder} and {@code lastItem} are the highest ids that exist. */
    OrderRows(Connection connection, long lastOrder, long lastItem) throws SQLException {
        this.orders = connection.prepareStatement(ORDER);
        this.items = connection.prepareStatement(ITEM);
        this.orderId = lastOrder;
        this.itemId = lastItem;
    }

    void add(Draft draft) throws SQLException {
        orders.setLong(1, ++orderId);
        orders.setLong(2, draft.buyer().id());
        orders.setObject(3, draft.at());
        orders.setString(4, draft.declined() ? "FAILED" : "SUCCESS");
        orders.setBigDecimal(5, draft.total());
        orders.addBatch();
        for (Line line : draft.lines()) {
            items.setLong(1, ++itemId);
            items.setLong(2, orderId);
            items.setString(3, line.product().id());
            items.setString(4, line.product().name());
            items.setBigDecimal(5, line.price());
            items.setInt(6, line.quantity());
            items.addBatch();
        }
    }

    /** Sends what was added; committing is the caller's. */
    void send() throws SQLException {
        orders.executeBatch();
        items.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        orders.close();
        items.close();
    }
}
