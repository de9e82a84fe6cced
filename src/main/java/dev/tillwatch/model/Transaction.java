package dev.tillwatch.model;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with its lines (ordered by item id), as last read; date and total may be missing in the shop's table. */
public record Transaction(
        long id,
        Customer customer,
        @Nullable LocalDateTime at,
        Status status,
        @Nullable BigDecimal total,
        List<LineItem> items) {

    public Transaction {
        items = List.copyOf(items);
    }
}
