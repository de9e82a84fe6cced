package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A customer's usual pace, order value and failed share, from the orders before the row; from few of them nothing follows. */
public final class CustomerUsual {

    /** Orders before the row from which something is called usual. */
    static final int LEAST = 5;

    /** Time over which they must lie for a pace to be known. */
    private static final Duration LEAST_SPAN = Duration.ofDays(7);

    /** As many orders of a customer as are read behind a row. */
    public static final int MOST_READ = 200;

    private static final int DAYS = 30;
    private static final String MIDDLE = "the order value in the middle of the customer's orders before";
    private static final String SHARE = "failed / all of the customer's orders before";

    private final Row row;
    private final LocalDateTime at;
    private final List<Transaction> own;
    private final List<Transaction> before;
    private final List<Transaction> known;

    private CustomerUsual(Row row, LocalDateTime at, List<Transaction> own, List<Transaction> orders) {
        this.row = row;
        this.at = at;
        this.own = own;
        Set<Long> ids = own.stream().map(Transaction::id).collect(Collectors.toSet());
        this.before = orders.stream()
                .filter(order -> order.at() != null && !ids.contains(order.id()))
                .toList();
        this.known = orders;
    }

    /**
     * The lines of the row's customer; none where the row is about nobody or has no time.
     *
     * @param own the row's own transactions
     * @param orders the customer's latest before or at the row's time, newest first
     */
    public static List<Comparison> of(Row row, List<Transaction> own, List<Transaction> orders) {
        Optional<Value.Person> customer = Subjects.customer(row);
        LocalDateTime at = row.at();
        if (customer.isEmpty() || at == null) {
            return List.of();
        }
        List<Transaction> ofCustomer = own.stream()
                .filter(order -> order.customer().id() == customer.get().customerId())
                .toList();
        return new CustomerUsual(row, at, ofCustomer, orders).lines();
    }

    private List<Comparison> lines() {
        boolean enough = before.size() >= LEAST;
        boolean all = known.size() < MOST_READ;
        Basis basis = Basis.of(all ? Basis.Things.ORDERS : Basis.Things.LATEST_ORDERS, before.size(), first());
        return List.of(
                new Comparison("orders", inDays(), enough ? pace() : null, basis),
                new Comparison(
                        "basket", basket(), enough ? usual("usualBasket", Sums.middle(before), MIDDLE) : null, basis),
                new Comparison(
                        "failedShare",
                        failedShare(),
                        enough ? usual("usualFailedShare", Sums.failedShare(before), SHARE) : null,
                        basis));
    }

    private @Nullable Fact usual(String id, Optional<Value> value, String formula) {
        return value.map(found -> Fact.computed(id, found, formula, Sums.rows(before)))
                .orElse(null);
    }

    private @Nullable LocalDateTime first() {
        return before.stream()
                .map(Transaction::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Fact pace() {
        LocalDateTime first = first();
        if (first == null || Duration.between(first, at).compareTo(LEAST_SPAN) < 0) {
            return null;
        }
        BigDecimal days = BigDecimal.valueOf(Duration.between(first, at).toHours())
                .divide(BigDecimal.valueOf(24), 3, RoundingMode.HALF_UP);
        BigDecimal pace = BigDecimal.valueOf((long) DAYS * before.size()).divide(days, 1, RoundingMode.HALF_UP);
        return Fact.computed(
                "usualOrders",
                new Value.Decimal(pace),
                "the customer's orders before / days since the first of them x 30",
                Sums.rows(before));
    }

    /** Orders of the 30 days up to the row, its own among them; unknown where more were made than are read. */
    private @Nullable Fact inDays() {
        LocalDateTime from = at.minusDays(DAYS);
        Set<Long> ids = new HashSet<>();
        own.forEach(order -> ids.add(order.id()));
        boolean reached = known.size() < MOST_READ;
        for (Transaction order : known) {
            LocalDateTime made = order.at();
            boolean inside = made != null && !made.isBefore(from);
            reached |= !inside;
            if (inside) {
                ids.add(order.id());
            }
        }
        List<RowRef> rows = new ArrayList<>();
        ids.stream().sorted().forEach(id -> rows.add(RowRef.transaction(id)));
        return reached && !rows.isEmpty()
                ? Sums.local(
                        "ordersNow",
                        new Value.Count(ids.size()),
                        "the customer's orders in the 30 days up to this, its own among them",
                        rows)
                : null;
    }

    private @Nullable Fact basket() {
        if (own.size() == 1) {
            for (String id : List.of("total", "amount")) {
                Fact told = row.fact(id)
                        .filter(fact -> fact.value() instanceof Value.Money)
                        .orElse(null);
                if (told != null) {
                    return told;
                }
            }
        }
        return Sums.middle(own)
                .map(value -> Sums.local("basketNow", value, "the order value in the middle of these", Sums.rows(own)))
                .orElse(null);
    }

    private @Nullable Fact failedShare() {
        for (String id : List.of("failedShare", "rate")) {
            Fact told = row.fact(id).orElse(null);
            if (told != null) {
                return told;
            }
        }
        return Sums.failedShare(own)
                .map(value -> Sums.local("failedNow", value, "failed / all of these", Sums.rows(own)))
                .orElse(null);
    }
}
