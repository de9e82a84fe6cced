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
        List<Transaction> all = shop.transactions();
        for (int from = 0; from < all.size(); from += CHUNK) {
            onProgress.accept(new Progress(from, all.size()));
            writeTransactions(all.subList(from, Math.min(all.size(), from + CHUNK)));
            connection.commit();
        }
        onProgress.accept(new Progress(all.size(), all.size()));
        connection.setAutoCommit(true);
    }

    private void writeCustomers(List<Buyer> buyers) throws SQLException {
        BulkInsert rows = new BulkInsert(
                connection,
                "customers",
                "customer_id",
                "customer_name",
                "mobile_number",
                "email",
                "city",
                "state",
                "pincode",
                "country");
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

    private void writeProducts(List<Product> products) throws SQLException {
        BulkInsert rows = new BulkInsert(connection, "products", "product_id", "product_name", "product_price");
        for (Product product : products) {
            rows.add(product.id(), product.name(), product.price());
        }
        rows.flush();
    }

    private void writeTransactions(List<Transaction> transactions) throws SQLException {
        BulkInsert rows = new BulkInsert(
                connection,
                "transactions",
                "transaction_id",
                "customer_id",
                "transaction_date",
                "status",
                "total_amount");
        BulkInsert items = new BulkInsert(
                connection,
                "transaction_items",
                "item_id",
                "transaction_id",
                "product_id",
                "product_name",
                "product_price",
                "quantity");
        for (Transaction row : transactions) {
            rows.add(row.id(), row.customer().id(), row.at(), row.status().name(), row.total());
        }
        rows.flush();
        for (Transaction row : transactions) {
            for (LineItem item : row.items()) {
                items.add(item.id(), row.id(), item.productId(), item.productName(), item.soldPrice(), item.quantity());
            }
        }
        items.flush();
    }
}
