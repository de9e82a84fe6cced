package dev.tillwatch.evaluate.real;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of an invoice of the real shop. */
record RetailLine(String invoice, String product, int quantity, LocalDateTime at, BigDecimal price, long customer) {

    /** Lines without a customer belong to this one. */
    static final long UNKNOWN = 1;

    private static final String CANCELLED = "C";

    /** Null for a cancellation and for a line without a positive quantity and price. */
    static @Nullable RetailLine of(Row row) {
        String invoice = row.get("InvoiceNo");
        int quantity = Integer.parseInt(row.get("Quantity"));
        BigDecimal price = new BigDecimal(row.get("UnitPrice"));
        if (invoice.startsWith(CANCELLED) || quantity <= 0 || price.signum() <= 0) {
            return null;
        }
        String customer = row.get("CustomerID");
        return new RetailLine(
                invoice,
                row.get("StockCode").toUpperCase(Locale.ROOT),
                quantity,
                LocalDateTime.parse(row.get("InvoiceDate").replace(' ', 'T')),
                price,
                customer.isEmpty() ? UNKNOWN : new BigDecimal(customer).longValue());
    }
}
