package dev.tillwatch.demo;

import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Line;
import dev.tillwatch.simulate.PlantBook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** Writes whole orders, each with its items in one transaction, over one connection with prepared statements. */
final class RushWriter implements AutoCloseable {

    private static final String ORDER =
            "INSERT INTO transactions (customer_id, transaction_date, status, total_amount) VALUES (?, ?, ?, ?)";
    private static final String ITEM = "INSERT INTO transaction_items"
            + " (transaction_id, product_id, product_name, product_price, quantity) VALUES (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement order;
    private final PreparedStatement item;
    private final PlantBook book;

    RushWriter(DataSource source, PlantBook book) throws SQLException {
        this.connection = source.getConnection();
        this.book = book;
        connection.setAutoCommit(false);
        this.order = connection.prepareStatement(ORDER, Statement.RETURN_GENERATED_KEYS);
        this.item = connection.prepareStatement(ITEM);
    }

    /** Commits the order and answers its id. */
    long write(Draft draft) throws SQLException {
        order.setLong(1, draft.buyer().id());
        order.setObject(2, draft.at());
        order.setString(3, draft.declined() ? "FAILED" : "SUCCESS");
        order.setBigDecimal(4, draft.total());
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
        book.add(draft.plant(), id);
        return id;
    }

    /** Moves the shop's time, once all that is due is written. */
    void tellTime(LocalDateTime now) throws SQLException {
        ShopTime.tell(connection, now);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
