package dev.tillwatch.demo.big;

import dev.tillwatch.demo.Progress;
import dev.tillwatch.simulate.BigTrade;
import dev.tillwatch.simulate.Buyer;
import dev.tillwatch.simulate.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Loads a big shop in the order of its primary keys, in statements of many rows, and says how far it is. */
final class BigLoad {

    private static final int ORDERS_A_STATEMENT = 2_000;
    private static final int STATEMENTS_A_COMMIT = 10;

    private final Connection connection;
    private final Consumer<Progress> onProgress;

    /** Over a connection that has chosen an empty schema with the four tables. */
    BigLoad(Connection connection, Consumer<Progress> onProgress) {
        this.connection = connection;
        this.onProgress = onProgress;
    }

    void run(BigTrade.Plan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Every parent is there: we write it. Checking 13 million times would measure nothing.
            statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
        }
        connection.setAutoCommit(false);
        BigTrade trade = new BigTrade(plan);
        customers(trade);
        products(trade);
        connection.commit();
        orders(trade, plan.transactions());
        connection.setAutoCommit(true);
    }

    private void customers(BigTrade trade) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("INSERT INTO customers (customer_id, customer_name,"
                + " mobile_number, email, city, state, pincode, country) VALUES (?, ?, ?, ?, ?, ?, ?, 'India')")) {
            int waiting = 0;
            for (Buyer buyer : trade.buyers()) {
                rows.setLong(1, buyer.id());
                rows.setString(2, buyer.name());
                rows.setString(3, buyer.mobile());
                rows.setString(4, buyer.email());
                rows.setString(5, buyer.place().city());
                rows.setString(6, buyer.place().state());
                rows.setString(7, buyer.place().pincode());
                rows.addBatch();
                if (++waiting % ORDERS_A_STATEMENT == 0) {
                    rows.executeBatch();
                }
            }
            rows.executeBatch();
        }
    }

    private void products(BigTrade trade) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(
                "INSERT INTO products (product_id, product_name, product_price) VALUES (?, ?, ?)")) {
            for (Product product : trade.products()) {
                rows.setString(1, product.id());
                rows.setString(2, product.name());
                rows.setBigDecimal(3, product.price());
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private void orders(BigTrade trade, int total) throws SQLException {
        try (OrderRows rows = new OrderRows(connection, 0, 0)) {
            int written = 0;
            while (trade.hasNext()) {
                rows.add(trade.next());
                written++;
                if (written % ORDERS_A_STATEMENT == 0) {
                    rows.send();
                    if (written / ORDERS_A_STATEMENT % STATEMENTS_A_COMMIT == 0) {
                        connection.commit();
                        onProgress.accept(new Progress(written, total));
                    }
                }
            }
            rows.send();
            connection.commit();
            onProgress.accept(new Progress(written, total));
        }
    }
}
