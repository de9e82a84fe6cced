package dev.tillwatch.usual;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** Rows and orders for tests of comparisons. */
@NullMarked
final class Orders {

    static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 16, 16, 30);
    static final Customer ALICE = new Customer(1, "Alice Johnson");
    static final Customer BOB = new Customer(2, "Bob Miller");

    private Orders() {}

    static Transaction order(long id, Customer customer, LocalDateTime at, Status status, String price) {
        LineItem line = new LineItem(id * 10, "p1", "Laptop", new BigDecimal(price), 1, null);
        return new Transaction(id, customer, at, status, new BigDecimal(price), List.of(line));
    }

    /** Paid orders of Alice, one each so many days, the newest first and a day before now. */
    static List<Transaction> paid(int count, int daysApart) {
        List<Transaction> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(order(500 - i, ALICE, NOW.minusDays(1 + (long) i * daysApart), Status.SUCCESS, 100 + i + ".00"));
        }
        return orders;
    }

    /** Six orders of Alice within a minute, of which two failed. */
    static List<Transaction> burst() {
        List<Transaction> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(
                    order(600 + i, ALICE, NOW.plusSeconds(9L * i), i < 2 ? Status.FAILED : Status.SUCCESS, "900.00"));
        }
        return orders;
    }

    static Anomaly row(String detector, String kind, String id, LocalDateTime at, Fact... facts) {
        return new Anomaly(
                new AnomalyKey(detector, kind, id), at, Stage.CONFIRMED, Severity.HIGH, 60, Arrays.asList(facts));
    }

    static Anomaly burstRow() {
        return row(
                "burst",
                "episode",
                "1@600",
                NOW,
                Fact.person("customer", ALICE),
                Fact.of("count", new Value.Count(6)),
                Fact.of("amount", money("5400.00")),
                Fact.of("failedShare", new Value.Percent(new BigDecimal("33.3"), false)));
    }

    static Anomaly priceRow() {
        return row(
                "price",
                "sale",
                "700",
                NOW,
                Fact.text("product", "Laptop", RowRef.item(7000), RowRef.product("p1")),
                Fact.of("sold", money("5.00")),
                Fact.person("customer", ALICE),
                Fact.of("total", money("15.00")));
    }

    static Value money(String amount) {
        return new Value.Money(new BigDecimal(amount));
    }

    /** What is usual, which there has to be. */
    static Fact usual(Comparison line) {
        return Objects.requireNonNull(line.usual(), line.id());
    }

    /** This figure, which there has to be. */
    static Fact now(Comparison line) {
        return Objects.requireNonNull(line.now(), line.id());
    }
}
