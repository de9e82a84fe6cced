package dev.tillwatch.demo;

import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Line;
import dev.tillwatch.simulate.PlantBook;
import dev.tillwatch.simulate.Write;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Carries out the live shop's statements one by one, each committed by itself, over one connection and a second one for
 * an order whose commit is late.
 */
final class LiveWriter implements AutoCloseable {

    private static final List<String> ITEM =
            List.of("transaction_id", "product_id", "product_name", "product_price", "quantity");

    private static final long NONE = -1;

    private final Connection shop;
    private final Connection slow;
    private final PlantBook book;
    private final Map<Long, Long> idByOrder = new HashMap<>();
    private long held = NONE;

    LiveWriter(DataSource source, PlantBook book) throws SQLException {
        this.shop = source.getConnection();
        this.slow = openSlow(source);
        this.book = book;
    }

    private Connection openSlow(DataSource source) throws SQLException {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            shop.close();
            throw e;
        }
    }

    /** One statement; steps of an order that was never opened are left out. */
    void write(Write write) throws SQLException {
        switch (write.step()) {
            case OPEN -> open(write, shop);
            case HOLD -> hold(write);
            case RELEASE -> release(write.order());
            default -> follow(write);
        }
    }

    /** Moves the shop's time, once all that is due is written. */
    void tellTime(LocalDateTime now) throws SQLException {
        ShopTime.tell(shop, now);
    }

    private void hold(Write write) throws SQLException {
        if (held == NONE) {
            open(write, slow);
            held = write.order();
        } else {
            open(write, shop);
        }
    }

    private void release(long order) throws SQLException {
        if (held == order) {
            slow.commit();
            held = NONE;
        }
    }

    private void open(Write write, Connection connection) throws SQLException {
        Draft draft = write.draft();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO transactions (customer_id, transaction_date, total_amount) VALUES (?, ?, 0.00)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, draft.buyer().id());
            insert.setObject(2, draft.at());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong(1);
                idByOrder.put(write.order(), id);
                book.add(draft.plant(), id);
            }
        }
    }

    private void follow(Write write) throws SQLException {
        Long id = idByOrder.get(write.order());
        if (id == null) {
            return;
        }
        switch (write.step()) {
            case LINES -> lines(id, write.draft());
            case TOTAL -> total(id, write.draft().total());
            case DECLINE -> decline(id);
            default -> throw new IllegalArgumentException("Not a later step: " + write.step());
        }
        boolean last = write.step() == Write.Step.DECLINE
                || (write.step() == Write.Step.TOTAL && !write.draft().declined());
        if (last) {
            idByOrder.remove(write.order());
        }
    }

    private void lines(long id, Draft draft) throws SQLException {
        try (BulkInsert items = new BulkInsert(shop, "transaction_items", ITEM)) {
            for (Line line : draft.lines()) {
                items.add(id, line.product().id(), line.product().name(), line.price(), line.quantity());
            }
            items.flush();
        }
    }

    private void total(long id, BigDecimal total) throws SQLException {
        try (PreparedStatement update =
                shop.prepareStatement("UPDATE transactions SET total_amount = ? WHERE transaction_id = ?")) {
            update.setBigDecimal(1, total);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private void decline(long id) throws SQLException {
        try (PreparedStatement update =
                shop.prepareStatement("UPDATE transactions SET status = 'FAILED' WHERE transaction_id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (shop;
                slow) {
            slow.commit();
        }
    }
}
