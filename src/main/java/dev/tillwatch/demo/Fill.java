package dev.tillwatch.demo;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.simulate.Buyer;
import dev.tillwatch.simulate.Product;
import dev.tillwatch.simulate.SimulatedShop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Writes a simulated history into the four tables, in short transactions, parents first. */
final class Fill {

    private static final int CHUNK = 1000;

    private static final List<String> CUSTOMER =
            List.of("customer_id", "customer_name", "mobile_number", "email", "city", "state", "pincode", "country");
    private static final List<String> PRODUCT = List.of("product_id", "product_name", "product_price");
    private static final List<String> TRANSACTION =
            List.of("transaction_id", "customer_id", "transaction_date", "status", "total_amount");
    private static final List<String> ITEM =
            List.of("item_id", "transaction_id", "product_id", "product_name", "product_price", "quantity");

    private final Connection connection;
    private final Consumer<Progress> onProgress;

    Fill(Connection connection, Consumer<Progress> onProgress) {
        this.connection = connection;
        this.onProgress = onProgress;
    }

    void write(SimulatedShop shop) throws SQLException {
        connection.setAutoCommit(false);
        writeCustomers(shop.buyers());
        writeProducts(shop.products());
        writeTransactions(shop.transactions());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void writeCustomers(List<Buyer> buyers) throws SQLException {
        try (BulkInsert rows = new BulkInsert(connection, "customers", CUSTOMER)) {
            for (Buyer buyer : buyers) {
                Buyer.Place place = buyer.place();
                rows.add(
                        buyer.id(),
                        buyer.name(),
                        buyer.mobile(),
                        buyer.email(),
                        place.city(),
                        place.state(),
                        place.pincode(),
                        "India");
            }
            rows.flush();
        }
    }

    private void writeProducts(List<Product> products) throws SQLException {
        try (BulkInsert rows = new BulkInsert(connection, "products", PRODUCT)) {
            for (Product product : products) {
                rows.add(product.id(), product.name(), product.price());
            }
            rows.flush();
        }
    }

    private void writeTransactions(List<Transaction> all) throws SQLException {
        try (BulkInsert rows = new BulkInsert(connection, "transactions", TRANSACTION);
                BulkInsert items = new BulkInsert(connection, "transaction_items", ITEM)) {
            for (int from = 0; from < all.size(); from += CHUNK) {
                onProgress.accept(new Progress(from, all.size()));
                List<Transaction> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
                for (Transaction row : chunk) {
                    rows.add(
                            row.id(),
                            row.customer().id(),
                            row.at(),
                            row.status().name(),
                            row.total());
                }
                rows.flush();
                for (Transaction row : chunk) {
                    writeItems(row, items);
                }
                items.flush();
                connection.commit();
            }
            onProgress.accept(new Progress(all.size(), all.size()));
        }
    }

    private static void writeItems(Transaction row, BulkInsert items) throws SQLException {
        for (LineItem item : row.items()) {
            items.add(item.id(), row.id(), item.productId(), item.productName(), item.soldPrice(), item.quantity());
        }
    }
}
