package dev.tillwatch.store;

import dev.tillwatch.model.Status;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code transactions}, columns in the order of {@link Sql#TRANSACTION_COLUMNS}. */
record RawTransaction(long id, long customerId, @Nullable LocalDateTime at, Status status, @Nullable BigDecimal total) {

    static RawTransaction read(ResultSet row) throws SQLException {
        return new RawTransaction(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDateTime.class),
                Status.of(row.getString(4)),
                row.getBigDecimal(5));
    }
}
