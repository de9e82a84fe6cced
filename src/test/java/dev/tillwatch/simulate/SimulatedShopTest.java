package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatedShopTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 16, 16, 0);
    private static final ShopPlan PLAN = ShopPlan.demo(11, NOW);
    private static final SimulatedShop SHOP = SimulatedShop.of(PLAN);
    private static final Map<Long, Transaction> BY_ID =
            SHOP.transactions().stream().collect(Collectors.toMap(Transaction::id, Function.identity()));

    @Test
    void sameSeedGivesTheSameShop() {
        SimulatedShop again = SimulatedShop.of(PLAN);

        assertThat(again.transactions()).isEqualTo(SHOP.transactions());
        assertThat(again.buyers()).isEqualTo(SHOP.buyers());
        assertThat(again.book().planted()).isEqualTo(SHOP.book().planted());
    }

    @Test
    void anotherSeedGivesAnotherShop() {
        assertThat(SimulatedShop.of(ShopPlan.demo(12, NOW)).transactions()).isNotEqualTo(SHOP.transactions());
    }

    @Test
    void fillsEveryDayUpToNow() {
        Map<LocalDate, Long> days = byDay();

        assertThat(days).hasSize(121);
        assertThat(SHOP.transactions()).allMatch(row -> !at(row).isAfter(NOW));
        assertThat(SHOP.transactions().size() / 120.0).isBetween(120.0, 320.0);
        assertThat(days.get(NOW.toLocalDate())).isGreaterThan(50);
    }

    @Test
    void totalsAreSumsUnlessPlantedOtherwise() {
        Set<Long> mismatched = ids(PlantKind.TOTAL_MISMATCH);

        assertThat(SHOP.transactions())
                .allSatisfy(row -> assertThat(sum(row).compareTo(Objects.requireNonNull(row.total())) == 0)
                        .as("transaction %d", row.id())
                        .isEqualTo(!mismatched.contains(row.id())));
    }

    @Test
    void onlyPlantedLinesCrossTheFixedLimits() {
        Set<Long> planted = ids(PlantKind.UNDER, PlantKind.SLIP, PlantKind.OVER, PlantKind.INSIDER);
        Set<Long> hits = SHOP.transactions().stream()
                .filter(row -> row.items().stream().anyMatch(SimulatedShopTest::crosses))
                .map(Transaction::id)
                .collect(Collectors.toSet());

        assertThat(hits).isEqualTo(planted);
    }

    @Test
    void plantedBurstsAreOneCustomersOrders() {
        for (Planted planted : of("burst")) {
            assertThat(rows(planted)).as(planted.toString()).hasSizeGreaterThan(5);
            assertThat(rows(planted).stream().map(Transaction::customer).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void straddlingBurstsFillNoMinuteAndYetLessThanOne() {
        for (Planted planted : SHOP.book().planted()) {
            if (planted.kind() == PlantKind.STRADDLE) {
                Map<LocalDateTime, Long> minutes = rows(planted).stream()
                        .collect(Collectors.groupingBy(
                                row -> at(row).truncatedTo(ChronoUnit.MINUTES), Collectors.counting()));
                assertThat(minutes).hasSize(2);
                assertThat(minutes.values()).allMatch(count -> count <= 5);
                List<LocalDateTime> times = rows(planted).stream()
                        .map(SimulatedShopTest::at)
                        .sorted()
                        .toList();
                assertThat(ChronoUnit.SECONDS.between(times.get(0), times.get(5)))
                        .isLessThan(60);
            }
        }
    }

    @Test
    void cardTestsEndInASuccessOnADearProduct() {
        for (Planted planted : SHOP.book().planted()) {
            if (planted.kind() == PlantKind.CARD_TESTING) {
                List<Transaction> rows = rows(planted);
                long declined = rows.stream()
                        .filter(row -> row.status() == Status.FAILED)
                        .count();
                assertThat(declined).isGreaterThanOrEqualTo(4);
                Transaction last = rows.stream()
                        .max((one, other) -> at(one).compareTo(at(other)))
                        .orElseThrow();
                assertThat(last.status()).isEqualTo(Status.SUCCESS);
                assertThat(last.total()).isGreaterThanOrEqualTo(new BigDecimal("6000.00"));
            }
        }
    }

    @Test
    void outagesDeclineMostPaymentsOfTheirTime() {
        for (Planted planted : SHOP.book().planted()) {
            if (planted.kind() == PlantKind.GATEWAY_OUTAGE) {
                assertThat(rows(planted)).isNotEmpty().allMatch(row -> row.status() == Status.FAILED);
            }
        }
    }

    @Test
    void lowDaysAreClearlyLow() {
        Map<LocalDate, Long> days = byDay();
        double average =
                days.values().stream().mapToLong(count -> count).average().orElseThrow();

        assertThat(of("volume")).hasSize(6).allSatisfy(planted -> assertThat(
                        (double) days.getOrDefault(planted.at().toLocalDate(), 0L))
                .isLessThan(0.85 * average));
    }

    @Test
    void someIdsAreOutOfTheOrderOfTime() {
        List<Transaction> rows = SHOP.transactions();
        int late = 0;
        for (int i = 1; i < rows.size(); i++) {
            late += at(rows.get(i)).isBefore(at(rows.get(i - 1))) ? 1 : 0;
        }

        assertThat(late).isBetween(5, rows.size() / 100);
    }

    private static boolean crosses(LineItem item) {
        BigDecimal catalog = Objects.requireNonNull(item.catalog()).price();
        BigDecimal sold = Objects.requireNonNull(item.soldPrice());
        return sold.compareTo(catalog.multiply(new BigDecimal("0.75"))) < 0
                || sold.compareTo(catalog.multiply(new BigDecimal("1.05"))) > 0;
    }

    private static BigDecimal sum(Transaction row) {
        return row.items().stream()
                .map(item -> Objects.requireNonNull(item.soldPrice())
                        .multiply(BigDecimal.valueOf(Objects.requireNonNull(item.quantity()))))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static LocalDateTime at(Transaction row) {
        return Objects.requireNonNull(row.at());
    }

    private static Map<LocalDate, Long> byDay() {
        return SHOP.transactions().stream()
                .collect(Collectors.groupingBy(row -> at(row).toLocalDate(), Collectors.counting()));
    }

    private static List<Planted> of(String detector) {
        return SHOP.book().planted().stream()
                .filter(planted -> planted.kind().detector().equals(detector))
                .toList();
    }

    private static Set<Long> ids(PlantKind... kinds) {
        Set<Long> ids = new HashSet<>();
        for (Planted planted : SHOP.book().planted()) {
            if (List.of(kinds).contains(planted.kind())) {
                ids.addAll(planted.ids());
            }
        }
        return ids;
    }

    private static List<Transaction> rows(Planted planted) {
        return planted.ids().stream().map(BY_ID::get).toList();
    }
}
