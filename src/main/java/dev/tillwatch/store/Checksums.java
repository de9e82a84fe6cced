package dev.tillwatch.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Checksums of rows, and statements that let the server add them up over blocks of neighbouring ids. Those of blocks
 * walk one index in order: rows of transactions and of items by primary key, and which item belongs to which transaction
 * by the index on transaction_id alone.
 *
 * <p>CONCAT_WS leaves out what is NULL; columns of unlike kinds lie side by side so that no two rows read alike.
 */
final class Checksums {

    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    /** Over all columns of a transaction that are read. */
    static final String TRANSACTION =
            "CRC32(CONCAT_WS('|', t.transaction_id, t.customer_id, t.transaction_date, t.status, t.total_amount))";

    /** Over all columns of an item that are read. */
    static final String ITEM = "CRC32(CONCAT_WS('|', i.item_id, i.transaction_id, i.product_price, i.quantity,"
            + " i.product_id, i.product_name))";

    private Checksums() {}

    /** Block, rows and checksum over all columns that are read, between two ids. */
    static String ofTransactions(int ids) {
        String block = blockOf("t.transaction_id", ids);
        return block + ", COUNT(*), SUM(" + TRANSACTION
                + ") FROM transactions t WHERE t.transaction_id BETWEEN ? AND ? GROUP BY " + block;
    }

    /** Block of transactions, rows and checksum over which items belong to them, between two ids of transactions. */
    static String ofBelonging(int ids) {
        String block = blockOf("i.transaction_id", ids);
        return block + ", COUNT(*), SUM(CRC32(CONCAT_WS('|', i.item_id, i.transaction_id)))"
                + " FROM transaction_items i WHERE i.transaction_id BETWEEN ? AND ? GROUP BY " + block;
    }

    /** Block, rows and checksum over all columns that are read, between two ids of items. */
    static String ofItems(int ids) {
        String block = blockOf("i.item_id", ids);
        return block + ", COUNT(*), SUM(" + ITEM
                + ") FROM transaction_items i WHERE i.item_id BETWEEN ? AND ? GROUP BY " + block;
    }

    /** Named by its lowest id; MOD has the sign of the id. */
    static String blockOf(String id, int ids) {
        return id + " - MOD(MOD(" + id + ", " + ids + ") + " + ids + ", " + ids + ")";
    }

    /** One figure of what a block was before, of its rows and of its checksum. */
    static long mixed(long before, ResultSet row) throws SQLException {
        return (before * ODD + row.getLong(2)) * ODD + number(row, 3);
    }

    /** A sum's lowest 64 bits; 0 for NULL. */
    static long number(ResultSet row, int column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? 0 : sum.toBigInteger().longValue();
    }
}
