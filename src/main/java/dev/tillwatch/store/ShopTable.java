package dev.tillwatch.store;

import java.util.List;
import java.util.stream.Stream;

/** A table of the shop: the columns that are read, and those that an index should begin with. */
record ShopTable(String table, List<String> columns, List<String> indexed) {

    /** All that are read, in the order in which they refer to each other. */
    static final List<ShopTable> ALL = List.of(
            reading("customers", Sql.CUSTOMER_COLUMNS, "customer_id"),
            reading("products", Sql.PRODUCT_COLUMNS, "product_id"),
            reading("transactions", Sql.TRANSACTION_COLUMNS, "transaction_id", "customer_id"),
            reading("transaction_items", Sql.ITEM_COLUMNS, "item_id", "transaction_id", "product_id"));

    private static ShopTable reading(String table, String selected, String... indexed) {
        List<String> columns = Stream.of(selected.split(", "))
                .map(column -> column.substring(column.indexOf('.') + 1))
                .toList();
        return new ShopTable(table, columns, List.of(indexed));
    }
}
