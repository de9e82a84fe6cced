package dev.tillwatch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Checksums that the server computes over blocks of neighbouring ids.
 *
 * <p>CONCAT_WS leaves out what is NULL; columns of unlike kinds lie side by side so that no two rows read alike.
 */
final class Checksums {

    /** Of all columns of transactions that are read. */
    static final String OF_TRANSACTIONS = "SUM(CRC32(CONCAT_WS('|', t.transaction_id, t.customer_id,"
            + " t.transaction_date, t.status, t.total_amount)))";

    /** Of all columns of items that are read. */
    static final String OF_ITEMS = "SUM(CRC32(CONCAT_WS('|', i.item_id, i.transaction_id, i.product_price,"
            + " i.quantity, i.product_id, i.product_name)))";

    private Checksums() {}

    /** The block that an id lies in, named by its lowest id. */
    static String blockOf(String id, int ids) {
        return id + " - MOD(" + id + ", " + ids + ")";
    }

    /** A sum's lowest 64 bits; 0 for NULL. */
    static long number(ResultSet row, int column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? 0 : sum.toBigInteger().longValue();
    }
}
