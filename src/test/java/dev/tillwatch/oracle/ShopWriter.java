package dev.tillwatch.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * One of several writers of a shop: inserts, updates, moves, deletes and re-inserts, in transactions that stay open over
 * many steps, commit in any order and are rolled back now and then. What it does follows from its seed alone.
 */
final class ShopWriter implements Callable<Integer> {

    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int DUPLICATE = 1062;
    private static final int FOREIGN_KEY_GONE = 1452;
    private static final int FOREIGN_KEY_HELD = 1451;

    private final DataSource shop;
    private final Random random;
    private final BooleanSupplier turn;

    /** {@code turn} lets it take its next step when it may, and says whether there is one. */
    ShopWriter(DataSource shop, long seed, BooleanSupplier turn) {
        this.shop = shop;
        this.random = new Random(seed);
        this.turn = turn;
    }

    /** Takes so many steps, one after the other. */
    ShopWriter(DataSource shop, long seed, int steps) {
        this(shop, seed, counted(steps));
    }

    private static BooleanSupplier counted(int steps) {
        AtomicInteger left = new AtomicInteger(steps);
        return () -> left.getAndDecrement() > 0;
    }

    /** The statements that were committed. */
    @Override
    public Integer call() throws SQLException {
        int committed = 0;
        try (Connection connection = shop.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
            connection.setAutoCommit(false);
            int open = 0;
            while (turn.getAsBoolean()) {
                try {
                    step(statement);
                    open++;
                    if (random.nextInt(6) == 0) {
                        if (random.nextInt(5) == 0) {
                            connection.rollback();
                        } else {
                            connection.commit();
                            committed += open;
                        }
                        open = 0;
                    }
                } catch (SQLException refused) {
                    if (!isToBeExpected(refused)) {
                        throw refused;
                    }
                    connection.rollback();
                    open = 0;
                }
            }
            connection.commit();
        }
        return committed;
    }

    private static boolean isToBeExpected(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case DEADLOCK, LOCK_WAIT, DUPLICATE, FOREIGN_KEY_GONE, FOREIGN_KEY_HELD -> true;
            default -> false;
        };
    }

    private void step(Statement statement) throws SQLException {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> order(statement, "DEFAULT");
            case 8 -> {
                long hole = any(statement) + random.nextInt(3);
                order(statement, Long.toString(Math.max(1, hole)));
            }
            case 9 -> run(statement, "UPDATE transactions SET status = IF(status = 'FAILED', 'SUCCESS', 'FAILED')");
            case 10 -> run(statement, "UPDATE transactions SET total_amount = " + amount());
            case 11 -> run(statement, "UPDATE transactions SET transaction_date = " + date());
            case 12 -> run(statement, "UPDATE transactions SET customer_id = " + customer());
            case 13 -> run(statement, "UPDATE transaction_items SET product_price = " + amount());
            case 14 -> run(statement, "UPDATE transaction_items SET quantity = " + random.nextInt(9));
            case 15 -> run(statement, "DELETE FROM transaction_items");
            case 16 -> {
                long id = any(statement);
                statement.execute("UPDATE transaction_items SET transaction_id = " + id + " WHERE transaction_id = "
                        + any(statement));
            }
            case 17 -> item(statement, any(statement));
            case 18 -> {
                long id = any(statement);
                statement.execute("DELETE FROM transaction_items WHERE transaction_id = " + id);
                statement.execute("DELETE FROM transactions WHERE transaction_id = " + id);
                if (random.nextBoolean()) {
                    order(statement, Long.toString(id));
                }
            }
            default -> {
                if (random.nextInt(10) == 0) {
                    statement.execute("UPDATE products SET product_price = " + random.nextInt(1_000)
                            + " WHERE product_id = '" + product() + "'");
                }
            }
        }
    }

    private void run(Statement statement, String change) throws SQLException {
        statement.execute(change + " WHERE transaction_id = " + any(statement));
    }

    private void order(Statement statement, String id) throws SQLException {
        statement.execute(
                "INSERT INTO transactions (transaction_id, customer_id, transaction_date, status, total_amount) VALUES ("
                        + id + ", " + customer() + ", " + date() + ", 'SUCCESS', " + amount() + ")",
                Statement.RETURN_GENERATED_KEYS);
        long order;
        if (id.equals("DEFAULT")) {
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                order = key.getLong(1);
            }
        } else {
            order = Long.parseLong(id);
        }
        for (int items = random.nextInt(4); items > 0; items--) {
            item(statement, order);
        }
    }

    private void item(Statement statement, long order) throws SQLException {
        statement.execute("INSERT INTO transaction_items (transaction_id, product_id, product_name, product_price,"
                + " quantity) VALUES (" + order + ", '" + product() + "', 'Thing', " + amount() + ", 1)");
    }

    /** Mostly a recent id, now and then any. */
    private long any(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("SELECT MAX(transaction_id) FROM transactions")) {
            head.next();
            long last = Math.max(1, head.getLong(1));
            int back = random.nextInt(3) == 0 ? (int) Math.min(last, Integer.MAX_VALUE) : 50;
            return Math.max(1, last - random.nextInt(back));
        }
    }

    private String date() {
        return switch (random.nextInt(30)) {
            case 0 -> "NULL";
            case 1 -> "NOW() - INTERVAL " + random.nextInt(300) + " DAY";
            case 2 -> "'2001-02-03 04:05:06'";
            default -> "NOW()";
        };
    }

    private String amount() {
        return random.nextInt(20) == 0 ? "NULL" : random.nextInt(1_000) + ".25";
    }

    private int customer() {
        return 1 + random.nextInt(5);
    }

    private String product() {
        // Some spell the code differently; the server takes them for the same.
        return (random.nextInt(4) == 0 ? "P" : "p") + (1 + random.nextInt(5));
    }
}
