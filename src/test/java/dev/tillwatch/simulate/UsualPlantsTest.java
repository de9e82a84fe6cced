package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted in the shop that detectors are measured on. */
class UsualPlantsTest {

    private static final Told TOLD = Told.of(ShopPlan.usual(6));

    @Test
    void everyKindIsPlantedAsOftenAsStated() {
        assertThat(TOLD.counts())
                .isEqualTo(Map.ofEntries(
                        Map.entry(PlantKind.DROP_DAY, 6),
                        Map.entry(PlantKind.SPIKE_DAY, 5),
                        Map.entry(PlantKind.OUTAGE_HOURS, 8),
                        Map.entry(PlantKind.SPIKE_HOURS, 4),
                        Map.entry(PlantKind.SAG_5DAYS, 2),
                        Map.entry(PlantKind.UNDER, 90),
                        Map.entry(PlantKind.SLIP, 40),
                        Map.entry(PlantKind.OVER, 50),
                        Map.entry(PlantKind.SUBTLE, 40),
                        Map.entry(PlantKind.INSIDER, 12),
                        Map.entry(PlantKind.TOTAL_MISMATCH, 40),
                        Map.entry(PlantKind.QUANTITY, 30),
                        Map.entry(PlantKind.STRADDLE, 30),
                        Map.entry(PlantKind.FAST, 30),
                        Map.entry(PlantKind.MEDIUM, 30),
                        Map.entry(PlantKind.SLOW, 30),
                        Map.entry(PlantKind.GATEWAY_OUTAGE, 6),
                        Map.entry(PlantKind.PRODUCT_FAILURE, 5),
                        Map.entry(PlantKind.CITY_FAILURE, 4),
                        Map.entry(PlantKind.CARD_TESTING, 30),
                        Map.entry(PlantKind.CARD_TESTING_SLOW, 10),
                        Map.entry(PlantKind.CARD_TESTING_DISTRIBUTED, 8)));
    }

    @Test
    void nothingIsPlantedInTheFirstEightWeeks() {
        LocalDateTime scored = TOLD.plan().firstDay().plusDays(56).atStartOfDay();

        assertThat(TOLD.shop().book().planted())
                .allMatch(planted -> !planted.at().isBefore(scored))
                .allMatch(planted -> planted.end().isAfter(planted.at()))
                .allMatch(planted -> !planted.end().isAfter(TOLD.plan().now().plusSeconds(1)));
    }

    @Test
    void everyRowOfAnEventLiesInItsSpan() {
        for (Planted planted : TOLD.shop().book().planted()) {
            assertThat(TOLD.rows(planted)).as(planted.toString()).allMatch(row -> covers(planted, row));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void changesOfVolumeShareNoDayAndTouchNoCalendar(long seed) {
        World world = World.of(ShopPlan.usual(seed));
        ScatteredTimes times = new ScatteredTimes(world, new Draw(seed));
        Set<LocalDate> days = new HashSet<>();
        for (ShopPlan.Count count : world.plan().plants()) {
            for (int i = 0; i < count.earlier() && count.kind().detector().equals("volume"); i++) {
                LocalDate from = times.earlier(count.kind()).toLocalDate();
                int length = count.kind() == PlantKind.SAG_5DAYS ? 5 : 1;
                from.datesUntil(from.plusDays(length)).forEach(day -> {
                    assertThat(days.add(day)).as("%s free", day).isTrue();
                    assertThat(world.rhythm().seasons().calendar().on(day)).isEmpty();
                });
            }
        }

        assertThat(days).hasSize(6 + 5 + 8 + 4 + 2 * 5);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_DAY, 24, 24, 0.27, 0.75",
        "SPIKE_DAY, 24, 24, 1.4, 2.5",
        "SAG_5DAYS, 120, 120, 0.66, 0.88",
        "OUTAGE_HOURS, 2, 5, 0, 0.35",
        "SPIKE_HOURS, 1, 2, 2.2, 4.8",
    })
    void volumeChangesByTheStatedFactor(PlantKind kind, int shortest, int longest, double least, double most) {
        Rhythm rhythm = World.of(TOLD.plan()).rhythm();
        for (Planted planted : TOLD.planted(kind)) {
            Duration length = Duration.between(planted.at(), planted.end());
            assertThat(length).isBetween(Duration.ofHours(shortest), Duration.ofHours(longest));
            double expected = 0;
            for (LocalDateTime hour = planted.at(); hour.isBefore(planted.end()); hour = hour.plusHours(1)) {
                expected += rhythm.expectedHours(hour.toLocalDate())[hour.getHour()];
            }
            // Tries again and the business buyers' batches come on top.
            assertThat(TOLD.between(planted.at(), planted.end()).size() / expected)
                    .as(planted.toString())
                    .isBetween(least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER, 0.299, 0.741",
        "SLIP, 0.005, 0.125",
        "OVER, 1.149, 3.01",
        "SUBTLE, 0.759, 0.811",
        "INSIDER, 0.395, 0.605",
        "QUANTITY, 1, 1"
    })
    void wrongPricesAreWrongByTheStatedFactor(PlantKind kind, double least, double most) {
        for (Planted planted : TOLD.planted(kind)) {
            assertThat(TOLD.factors(planted))
                    .as(planted.toString())
                    .isNotEmpty()
                    .allMatch(factor -> factor >= least && factor <= most);
        }
    }

    @Test
    void noWrongPriceIsPlantedDuringAPromotion() {
        World world = World.of(TOLD.plan());
        for (Product product : world.goods().products().all()) {
            for (Planted planted : TOLD.shop().book().planted()) {
                if (planted.kind().detector().equals("price")
                        && product.id().equals(planted.target().productId())) {
                    assertThat(world.goods()
                                    .till()
                                    .promotions()
                                    .runFor(
                                            product,
                                            planted.at().toLocalDate(),
                                            planted.end().toLocalDate()))
                            .as(planted.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void insidersBuyOneProductAgainAndAgain() {
        for (Planted planted : TOLD.planted(PlantKind.INSIDER)) {
            assertThat(TOLD.rows(planted)).hasSizeBetween(5, 10).allMatch(row -> isOf(planted, row));
            assertThat(TOLD.gaps(planted)).allMatch(gap -> gap >= 30 * 60 && gap <= 6 * 3600);
        }
    }

    @Test
    void quantitiesAndTotalsAreAsStated() {
        for (Planted planted : TOLD.planted(PlantKind.QUANTITY)) {
            assertThat(TOLD.rows(planted).getFirst().items().getFirst().quantity())
                    .isBetween(40, 399);
        }
        for (Planted planted : TOLD.planted(PlantKind.TOTAL_MISMATCH)) {
            Transaction row = TOLD.rows(planted).getFirst();
            double sum = 0;
            for (LineItem item : row.items()) {
                sum += Objects.requireNonNull(item.soldPrice()).doubleValue() * Objects.requireNonNull(item.quantity());
            }
            assertThat(Objects.requireNonNull(row.total()).doubleValue() / sum).isBetween(0.29, 0.81);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STRADDLE, 6, 10, 0, 39",
        "FAST, 8, 20, 0, 59",
        "MEDIUM, 10, 19, 12, 44",
        "SLOW, 12, 25, 120, 360",
    })
    void burstsAreAsStated(PlantKind kind, int least, int most, int shortest, int longest) {
        for (Planted planted : TOLD.planted(kind)) {
            assertThat(TOLD.rows(planted)).hasSizeBetween(least, most).allMatch(row -> isOf(planted, row));
            assertThat(TOLD.gaps(planted)).allMatch(gap -> gap >= shortest && gap <= longest);
        }
    }

    @Test
    void noBurstHidesBehindABuyersBatches() {
        Set<Long> batches = new HashSet<>();
        World.of(TOLD.plan()).batchBuyers().forEach(buyer -> batches.add(buyer.id()));

        assertThat(TOLD.shop().book().planted())
                .noneMatch(planted -> batches.contains(planted.target().customerId()));
    }

    @ParameterizedTest
    @CsvSource({"GATEWAY_OUTAGE, 30, 120", "PRODUCT_FAILURE, 840, 840", "CITY_FAILURE, 240, 480"})
    void failuresDeclineManyPaymentsOfTheirScope(PlantKind kind, int shortest, int longest) {
        Map<Long, Buyer> buyers = new HashMap<>();
        TOLD.shop().buyers().forEach(buyer -> buyers.put(buyer.id(), buyer));
        int met = 0;
        int declined = 0;
        for (Planted planted : TOLD.planted(kind)) {
            assertThat(Duration.between(planted.at(), planted.end()).toMinutes())
                    .isBetween((long) shortest, (long) longest);
            for (Transaction row : TOLD.between(planted.at(), planted.end())) {
                if (isIn(planted.target(), row)) {
                    met++;
                    declined += row.status() == Status.FAILED ? 1 : 0;
                }
            }
            assertThat(TOLD.rows(planted))
                    .allMatch(row -> row.status() == Status.FAILED)
                    .allMatch(row -> isIn(planted.target(), row));
        }

        assertThat(declined / (double) met).isBetween(0.35, 0.95);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlantKind.class,
            names = {"CARD_TESTING", "CARD_TESTING_SLOW"})
    void cardTestsEndInSuccesses(PlantKind kind) {
        for (Planted planted : TOLD.planted(kind)) {
            List<Transaction> rows = TOLD.rows(planted);
            assertThat(rows).hasSizeBetween(9, 32).allMatch(row -> isOf(planted, row));
            assertThat(Told.declined(rows)).isBetween(0.4, 0.97);
            assertThat(rows.getLast().status()).isEqualTo(Status.SUCCESS);
            assertThat(Objects.requireNonNull(rows.getLast().total()).doubleValue())
                    .isGreaterThan(3_000);
            long slow = TOLD.gaps(planted).stream().filter(gap -> gap > 120).count();
            assertThat(slow > 4).isEqualTo(kind == PlantKind.CARD_TESTING_SLOW);
        }
    }

    @Test
    void distributedTestsHaveACustomerEachAndOneProduct() {
        for (Planted planted : TOLD.planted(PlantKind.CARD_TESTING_DISTRIBUTED)) {
            List<Transaction> rows = TOLD.rows(planted);
            assertThat(rows.stream().map(row -> row.customer().id()).distinct()).hasSameSizeAs(rows);
            assertThat(rows).hasSizeGreaterThanOrEqualTo(25).allMatch(row -> isIn(planted.target(), row));
            assertThat(Told.declined(rows)).isGreaterThan(0.7);
        }
    }

    private static boolean covers(Planted planted, Transaction row) {
        return !Told.at(row).isBefore(planted.at()) && Told.at(row).isBefore(planted.end());
    }

    private static boolean isOf(Planted planted, Transaction row) {
        return Objects.equals(planted.target().customerId(), row.customer().id());
    }

    private static boolean isIn(Target target, Transaction row) {
        return (target.city() == null || target.city().equals(row.customer().city()))
                && (target.productId() == null
                        || row.items().stream()
                                .anyMatch(item -> item.productId().equals(target.productId())));
    }
}
