package dev.tillwatch.store;

import java.util.Collections;

/**
 * The statements of the feed: one set for every server. They name each column that is read, nothing else is needed by
 * the account; the time limit is an optimizer hint, a comment where a server does not know it, see {@link #begin}.
 */
final class Sql {

    /** A poll's statement is stopped by the server after this time. */
    static final int POLL_LIMIT_MS = 5_000;

    /** A history chunk's statement is stopped by the server after this time. */
    static final int HISTORY_LIMIT_MS = 20_000;

    static final String TRANSACTION_COLUMNS =
            "t.transaction_id, t.customer_id, t.transaction_date, t.status, t.total_amount";
    static final String ITEM_COLUMNS =
            "i.item_id, i.transaction_id, i.product_id, i.product_name, i.product_price, i.quantity";
    static final String CUSTOMER_COLUMNS = "c.customer_id, c.customer_name, c.city";
    static final String PRODUCT_COLUMNS = "p.product_id, p.product_name, p.product_price";

    static final String NOW = select("NOW()");
    static final String TRANSACTION_BOUNDS = select("MIN(t.transaction_id), MAX(t.transaction_id) FROM transactions t");
    static final String TRANSACTION_FROM_THE_END =
            select("t.transaction_id FROM transactions t ORDER BY t.transaction_id DESC LIMIT 1 OFFSET ?");
    static final String LAST_ITEM = select("MAX(i.item_id) FROM transaction_items i");

    static final String TRANSACTIONS_IN_RANGE = TRANSACTION_COLUMNS
            + " FROM transactions t WHERE t.transaction_id BETWEEN ? AND ? ORDER BY t.transaction_id LIMIT ?";
    static final String ITEMS_IN_RANGE = ITEM_COLUMNS
            + " FROM transaction_items i WHERE i.transaction_id BETWEEN ? AND ? ORDER BY i.transaction_id, i.item_id";
    static final String ITEMS_BY_ID =
            ITEM_COLUMNS + " FROM transaction_items i WHERE i.item_id BETWEEN ? AND ? ORDER BY i.item_id";
    static final String LINES = select("i.item_id, i.transaction_id FROM transaction_items i"
            + " WHERE i.product_id = ? AND i.item_id > ? ORDER BY i.item_id LIMIT ?");
    static final String PRODUCTS_FIRST = select(PRODUCT_COLUMNS + " FROM products p ORDER BY p.product_id LIMIT ?");
    static final String PRODUCTS_AFTER =
            select(PRODUCT_COLUMNS + " FROM products p WHERE p.product_id > ? ORDER BY p.product_id LIMIT ?");

    private Sql() {}

    /**
     * What a connection begins with: MariaDB knows no hint and takes the limit for all statements of a connection; elsewhere
     * its part is a comment. What is left is how connections begin anyway, since a server refuses an empty statement.
     */
    static String begin(int limitMs) {
        return "SET autocommit = 1 /*M! , max_statement_time = " + limitMs / 1e3 + " */";
    }

    static String select(String rest) {
        return select(rest, POLL_LIMIT_MS);
    }

    static String select(String rest, int limitMs) {
        return "SELECT /*+ MAX_EXECUTION_TIME(" + limitMs + ") */ " + rest;
    }

    static String transactionsWithIds(int count) {
        return TRANSACTION_COLUMNS + " FROM transactions t WHERE t.transaction_id IN (" + marks(count)
                + ") ORDER BY t.transaction_id";
    }

    static String itemsWithIds(int count) {
        return ITEM_COLUMNS + " FROM transaction_items i WHERE i.transaction_id IN (" + marks(count)
                + ") ORDER BY i.transaction_id, i.item_id";
    }

    static String transactionIds(int ranges) {
        return select("t.transaction_id FROM transactions t WHERE " + between("t.transaction_id", ranges)
                + " ORDER BY t.transaction_id LIMIT ?");
    }

    static String items(int ranges) {
        return select("i.item_id, i.transaction_id FROM transaction_items i WHERE " + between("i.item_id", ranges)
                + " ORDER BY i.item_id LIMIT ?");
    }

    static String customers(int count) {
        return CUSTOMER_COLUMNS + " FROM customers c WHERE c.customer_id IN (" + marks(count) + ")";
    }

    /** The catalog entry of some lines, joined by the server, whose collation decides which codes are the same. */
    static String products(int count) {
        return "i.item_id, " + PRODUCT_COLUMNS + " FROM transaction_items i"
                + " LEFT JOIN products p ON p.product_id = i.product_id WHERE i.item_id IN (" + marks(count) + ")";
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private static String between(String column, int ranges) {
        return String.join(" OR ", Collections.nCopies(ranges, "(" + column + " BETWEEN ? AND ?)"));
    }
}
