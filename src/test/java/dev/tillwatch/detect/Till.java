package dev.tillwatch.detect;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rings up single orders for a test, and plays them to a detector. */
public final class Till {

    private final Detector detector;
    private final Shown shown = new Shown();
    private LocalDateTime completeTo = LocalDateTime.of(2026, 1, 1, 0, 0);

    public Till(DetectorFactory factory) {
        this(factory, ShopCalendar.EMPTY);
    }

    public Till(DetectorFactory factory, ShopCalendar calendar) {
        detector = factory.create(DetectorSettings.DEFAULTS.with(calendar));
    }

    /** An order over 10.00 of customer C, "Customer C"; {@code at} null: no date. */
    public static Transaction order(long id, long customer, @Nullable String at, Status status, LineItem... items) {
        return new Transaction(
                id,
                new Customer(customer, "Customer " + customer),
                at == null ? null : LocalDateTime.parse(at),
                status,
                new BigDecimal("10.00"),
                List.of(items));
    }

    /** One piece, sold at this price beside this catalog price. */
    public static LineItem line(long id, String sold, String catalog) {
        CatalogEntry entry = new CatalogEntry("p" + id, "Product " + id, new BigDecimal(catalog));
        return new LineItem(id, "p" + id, "Product " + id, new BigDecimal(sold), 1, entry);
    }

    public static Transaction at(Transaction old, String at) {
        return new Transaction(
                old.id(), old.customer(), LocalDateTime.parse(at), old.status(), old.total(), old.items());
    }

    public static Transaction with(Transaction old, Status status, LineItem... items) {
        return new Transaction(old.id(), old.customer(), old.at(), status, old.total(), List.of(items));
    }

    /** The shop's time is known up to here from now on. */
    public Till now(String moment) {
        completeTo = LocalDateTime.parse(moment);
        return this;
    }

    public Detection add(Transaction... orders) {
        return play(Arrays.stream(orders)
                .map(order -> (Event) new TransactionChanged(null, order))
                .toList());
    }

    public Detection change(Transaction before, Transaction after) {
        return play(List.of(new TransactionChanged(ShopStream.withoutNames(before), after)));
    }

    public Detection remove(Transaction before) {
        return play(List.of(new TransactionChanged(ShopStream.withoutNames(before), null)));
    }

    /** Nothing happens up to this moment. */
    public Detection silenceTo(String moment) {
        now(moment);
        return play(List.of());
    }

    private Detection play(List<Event> events) {
        Detection detection = detector.observe(new Batch(events, completeTo));
        shown.take(detection);
        return detection;
    }

    public Shown shown() {
        return shown;
    }

    /** The value of a fact that the row must have. */
    public static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseThrow(() -> new AssertionError(fact + " is missing in " + row));
    }
}
