package dev.tillwatch.simulate;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A simulated shop as its tests ask about it: by day, by event, in figures. */
record Told(ShopPlan plan, SimulatedShop shop, Map<LocalDate, Integer> days) {

    static Told of(ShopPlan plan) {
        SimulatedShop shop = SimulatedShop.of(plan);
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (Transaction row : shop.transactions()) {
            days.merge(at(row).toLocalDate(), 1, Integer::sum);
        }
        return new Told(plan, shop, days);
    }

    List<Planted> planted(PlantKind kind) {
        return shop.book().planted().stream()
                .filter(planted -> planted.kind() == kind)
                .toList();
    }

    Map<PlantKind, Integer> counts() {
        return shop.book().planted().stream()
                .collect(Collectors.groupingBy(Planted::kind, TreeMap::new, Collectors.summingInt(planted -> 1)));
    }

    /** The rows of an event, in the order of time. */
    List<Transaction> rows(Planted planted) {
        return planted.ids().stream()
                .map(id -> shop.transactions().get(Math.toIntExact(id) - 1))
                .sorted((one, other) -> at(one).compareTo(at(other)))
                .toList();
    }

    List<Transaction> between(LocalDateTime from, LocalDateTime to) {
        return shop.transactions().stream()
                .filter(row -> !at(row).isBefore(from) && at(row).isBefore(to))
                .toList();
    }

    /** Sold against catalog, of every line of these rows that is not at the catalog price. */
    List<Double> factors(Planted planted) {
        return rows(planted).stream()
                .flatMap(row -> row.items().stream())
                .filter(item -> !item.productId().isEmpty())
                .filter(item -> item.productId().equals(planted.target().productId()))
                .map(Told::factor)
                .toList();
    }

    List<Integer> gaps(Planted planted) {
        List<Transaction> rows = rows(planted);
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            gaps.add((int) ChronoUnit.SECONDS.between(at(rows.get(i - 1)), at(rows.get(i))));
        }
        return gaps;
    }

    int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(plan.firstDay(), day);
    }

    static double factor(LineItem item) {
        return Objects.requireNonNull(item.soldPrice()).doubleValue()
                / catalog(item).doubleValue();
    }

    static BigDecimal catalog(LineItem item) {
        return Objects.requireNonNull(item.catalog()).price();
    }

    static double declined(List<Transaction> rows) {
        return rows.stream().filter(row -> row.status() == Status.FAILED).count() / (double) rows.size();
    }

    static LocalDateTime at(Transaction row) {
        return Objects.requireNonNull(row.at());
    }
}
