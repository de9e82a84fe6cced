package dev.tillwatch.store;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.monitor.SeenCodec;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of {@code transaction_items}, columns in the order of {@link Sql#ITEM_COLUMNS}. */
record RawItem(
        long id,
        long transactionId,
        String productId,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable Integer quantity) {

    static RawItem read(ResultSet row) throws SQLException {
        String productId = row.getString(3);
        return new RawItem(
                row.getLong(1),
                row.getLong(2),
                productId == null ? "" : productId,
                row.getString(4),
                row.getBigDecimal(5),
                row.getObject(6, Integer.class));
    }

    /** The line with its catalog entry, whose own texts and price stand for those that are alike: one object is at hand, many are not. */
    LineItem beside(@Nullable CatalogEntry entry) {
        if (entry == null) {
            return new LineItem(id, productId, name, price, quantity, null);
        }
        String code = entry.productId().equals(productId) ? entry.productId() : productId;
        String title = entry.name().equals(name) ? entry.name() : name;
        BigDecimal charged = SeenCodec.isWrittenAlike(entry.price(), price) ? entry.price() : price;
        return new LineItem(id, code, title, charged, quantity, entry);
    }
}
