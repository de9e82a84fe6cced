package dev.tillwatch.forerunner;

import dev.tillwatch.monitor.ShopHead;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Changes a shop as its own programs do, drawn by a seed: orders, late lines, totals, statuses, corrections, deletions,
 * new catalog prices, ids out of order, and writers that commit late or roll back. Old orders get late lines and new
 * catalog prices only: anything else about them the feed does not promise to see at once.
 */
final class LiveChanges implements AutoCloseable {

    /** Orders, by id from the last one, that may change in any way: the feed's newest less those deleted meanwhile. */
    private static final int RECENT = ShopHead.RECENT - 100;

    private static final String INSERT = "INSERT INTO transactions (transaction_id, customer_id, transaction_date,"
            + " status, total_amount) VALUES (?, ?, ?, ?, ?)";

    /** A writer that holds an id and has not committed. */
    private record Waiting(Connection connection, long id) {}

    private final Random random;
    private final DataSource source;
    private final Bulk server;
    private final List<Waiting> waiting = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.of(2025, 5, 1, 23, 50);

    LiveChanges(long seed, DataSource source) {
        this.random = new Random(seed);
        this.source = source;
        this.server = new Bulk(source);
    }

    /** One change, committed, unless it is one that waits. */
    void next() throws SQLException {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> server.update(INSERT, order(null));
            case 5 -> lateId();
            case 6 -> waitingOrder();
            case 7 -> endWaiting();
            case 8, 9, 10 -> line(random.nextInt(3) == 0 ? anyOrder() : recent());
            case 11 ->
                server.update("UPDATE transactions SET total_amount = ? WHERE transaction_id = ?", amount(), recent());
            case 12 -> server.update("UPDATE transactions SET status = ? WHERE transaction_id = ?", status(), recent());
            case 13 ->
                server.update("UPDATE transactions SET transaction_date = ? WHERE transaction_id = ?", at(), recent());
            case 14 ->
                server.update("UPDATE transactions SET customer_id = ? WHERE transaction_id = ?", customer(), recent());
            case 15 -> delete(recent());
            case 16 -> server.update("DELETE FROM transaction_items WHERE transaction_id = ? LIMIT 1", recent());
            case 17 ->
                server.update(
                        "UPDATE transaction_items SET product_name = ?, product_price = ?, quantity = ?"
                                + " WHERE transaction_id = ? ORDER BY item_id LIMIT 1",
                        name(),
                        amount(),
                        random.nextInt(5),
                        recent());
            case 18 -> server.update("UPDATE products SET product_price = ? WHERE product_id = ?", amount(), product());
            default ->
                server.update(
                        "INSERT INTO products VALUES (?, 'new', ?) ON DUPLICATE KEY UPDATE product_price = 7",
                        "new" + random.nextInt(1_000),
                        100);
        }
    }

    private @Nullable Object[] order(@Nullable Long id) {
        return Bulk.row(id, customer(), at(), status(), amount());
    }

    /** Mostly seconds after the last one, so that bursts come up; sometimes back-dated or without a date. */
    private @Nullable LocalDateTime at() {
        now = now.plusSeconds(random.nextInt(40) == 0 ? 30_000 : random.nextInt(9));
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> now.minusSeconds(random.nextInt(4_000_000));
            default -> now;
        };
    }

    private long customer() {
        List<String> ids = server.strings("SELECT customer_id FROM customers ORDER BY customer_id LIMIT 4");
        return Long.parseLong(ids.get(random.nextInt(3) == 0 ? random.nextInt(ids.size()) : 0));
    }

    private @Nullable String status() {
        return random.nextInt(4) == 0 ? "FAILED" : random.nextInt(9) == 0 ? null : "SUCCESS";
    }

    private @Nullable BigDecimal amount() {
        return random.nextInt(9) == 0 ? new BigDecimal("20.00") : BigDecimal.valueOf(random.nextInt(9_000), 2);
    }

    private @Nullable String name() {
        return random.nextInt(4) == 0 ? null : StrangeTexts.NAMES.get(random.nextInt(StrangeTexts.NAMES.size()));
    }

    private String product() {
        List<String> codes = server.strings("SELECT product_id FROM products");
        return codes.get(random.nextInt(codes.size()));
    }

    /** An order whose id was skipped among the newest, if one was. */
    private void lateId() {
        long newest = pick("SELECT transaction_id FROM transactions ORDER BY transaction_id DESC LIMIT 50");
        long id = newest + 1 + random.nextInt(3);
        if (waiting.stream().noneMatch(each -> each.id == id)) {
            server.update(INSERT.replace("INSERT", "INSERT IGNORE"), order(id));
        }
    }

    private long recent() {
        return pick("SELECT transaction_id FROM transactions ORDER BY transaction_id DESC LIMIT " + RECENT);
    }

    private long anyOrder() {
        return pick("SELECT transaction_id FROM transactions");
    }

    private long pick(String sql) {
        List<String> ids = server.strings(sql);
        return Long.parseLong(ids.get(random.nextInt(ids.size())));
    }

    private void line(long order) {
        String code = product();
        List<String> spellings = StrangeTexts.spellings(code);
        String spelled = spellings.get(random.nextInt(spellings.size()));
        boolean known = !server.strings("SELECT 1 FROM products WHERE product_id = ?", spelled)
                .isEmpty();
        server.update(
                "INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price, quantity)"
                        + " VALUES (?, ?, ?, ?, ?)",
                order,
                known ? spelled : code,
                name(),
                random.nextInt(8) == 0 ? null : amount(),
                random.nextInt(8) == 0 ? null : 1);
    }

    private void delete(long order) {
        server.update("DELETE FROM transaction_items WHERE transaction_id = ?", order);
        server.update("DELETE FROM transactions WHERE transaction_id = ?", order);
    }

    /** An order whose id is handed out now and seen later, or never. */
    private void waitingOrder() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            @Nullable Object[] values = order(null);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            ResultSet id = statement.getGeneratedKeys();
            id.next();
            waiting.add(new Waiting(connection, id.getLong(1)));
        }
    }

    private void endWaiting() throws SQLException {
        if (!waiting.isEmpty()) {
            try (Connection connection =
                    waiting.remove(random.nextInt(waiting.size())).connection()) {
                if (random.nextInt(3) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    void endAllWaiting() throws SQLException {
        while (!waiting.isEmpty()) {
            endWaiting();
        }
    }

    @Override
    public void close() throws SQLException {
        endAllWaiting();
    }
}
