package dev.tillwatch.app.report;

import dev.tillwatch.format.Times;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a row as a report writes them; what is absent is null. */
record Facts(Row row) {

    private static final int PERCENT_DECIMALS = 1;

    boolean has(String id) {
        return row.fact(id).isPresent();
    }

    long id(String id) {
        return value(id) instanceof Value.Id found ? found.id() : missing(id);
    }

    @Nullable
    Long count(String id) {
        return value(id) instanceof Value.Count found ? (Long) found.count() : null;
    }

    /** With the column's scale, "500.00". */
    @Nullable
    String money(String id) {
        return value(id) instanceof Value.Money found ? found.amount().toPlainString() : null;
    }

    @Nullable
    BigDecimal percent(String id) {
        return value(id) instanceof Value.Percent found
                ? found.percent().setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)
                : null;
    }

    @Nullable
    String text(String id) {
        return value(id) instanceof Value.Text found ? found.text() : null;
    }

    @Nullable
    LocalDateTime moment(String id) {
        return value(id) instanceof Value.Moment found ? found.at() : null;
    }

    @Nullable
    String time(String id) {
        LocalDateTime at = moment(id);
        return at == null ? null : Times.iso(at);
    }

    Value.Person customer() {
        return value("customer") instanceof Value.Person found ? found : new Value.Person(missing("customer"), null);
    }

    private Value value(String id) {
        return row.fact(id).map(Fact::value).orElseGet(Value.Absent::new);
    }

    private long missing(String id) {
        throw new IllegalStateException("the row " + row.key() + " has no fact " + id);
    }
}
