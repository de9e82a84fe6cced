package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shop whose customers do what detectors were not made for. */
class OtherShopTest {

    private static final Told TOLD = Told.of(ShopPlan.other(6));
    private static final World WORLD = World.of(ShopPlan.other(6));

    @Test
    void sameSeedGivesTheSameShopAndAnotherSeedAnother() {
        assertThat(SimulatedShop.of(ShopPlan.other(6)).transactions())
                .isEqualTo(TOLD.shop().transactions());
        assertThat(SimulatedShop.of(ShopPlan.other(7)).transactions())
                .isNotEqualTo(TOLD.shop().transactions());
    }

    @Test
    void isSmall() {
        List<Integer> counts = TOLD.days().values().stream().sorted().toList();

        assertThat(counts.get(counts.size() / 20)).isGreaterThanOrEqualTo(20);
        assertThat(counts.get(counts.size() * 19 / 20)).isLessThanOrEqualTo(110);
    }

    @Test
    void someDaysHaveNoRowAtAll() {
        assertThat(TOLD.days()).hasSize(396);
    }

    @Test
    void nothingIsPlantedOnOddDays() {
        Seasons seasons = WORLD.rhythm().seasons();

        assertThat(TOLD.shop().book().planted()).hasSizeGreaterThan(150).allSatisfy(planted -> assertThat(planted.at()
                        .toLocalDate()
                        .datesUntil(planted.end().toLocalDate().plusDays(1)))
                .noneMatch(seasons::odd));
    }

    @Test
    void localHolidaysAreInNoCalendarAndNoLabel() {
        Seasons seasons = WORLD.rhythm().seasons();
        List<LocalDate> local = TOLD.plan()
                .firstDay()
                .datesUntil(TOLD.plan().lastDay())
                .filter(day -> seasons.factor(day) > 0 && seasons.factor(day) < 1)
                .filter(day -> seasons.calendar().on(day).isEmpty())
                .toList();

        assertThat(local).hasSizeBetween(4, 6);
        assertThat(TOLD.shop().book().planted())
                .filteredOn(planted -> planted.kind().detector().equals("volume"))
                .noneMatch(planted -> local.contains(planted.at().toLocalDate()));
    }

    @Test
    void countsHaveTwiceTheVariance() {
        double usual = UsualShopTest.varianceOfHours(ShopPlan.usual(1), 4);
        double other = UsualShopTest.varianceOfHours(ShopPlan.other(1), 4);

        assertThat(other / usual).isBetween(1.85, 2.15);
    }

    @Test
    void batchesAreNotWeekly() {
        Batches batches = new Batches(WORLD, new EverydayTrade(WORLD, new Draw(1)), new Draw(2));
        Map<Long, Set<LocalDate>> days = new HashMap<>();
        TOLD.plan().firstDay().datesUntil(TOLD.plan().lastDay()).forEach(day -> batches.on(day)
                .forEach(draft -> days.computeIfAbsent(draft.buyer().id(), id -> new TreeSet<>())
                        .add(day)));

        assertThat(days).hasSize(5).allSatisfy((id, own) -> {
            assertThat(own).hasSizeGreaterThan(15);
            assertThat(own.stream().map(LocalDate::getDayOfWeek).distinct()).hasSizeGreaterThan(3);
        });
    }

    @Test
    void fewTakeUpPromotions() {
        Map<String, Product> products =
                WORLD.goods().products().all().stream().collect(Collectors.toMap(Product::id, product -> product));
        int taken = 0;
        int all = 0;
        for (Transaction row : TOLD.shop().transactions()) {
            for (LineItem item : row.items()) {
                Product product = products.get(item.productId());
                double promoted = product == null
                        ? 1
                        : WORLD.goods()
                                .till()
                                .promotions()
                                .factor(product, Told.at(row).toLocalDate());
                if (promoted < 1) {
                    all++;
                    taken += Math.abs(Told.factor(item) - promoted) < 0.005 ? 1 : 0;
                }
            }
        }

        assertThat(taken / (double) all).isBetween(0.1, 0.45);
    }

    @Test
    void aQuarterOfTheCustomersPaysAnotherList() {
        TradeList list = WORLD.goods().till().list();
        Set<Long> members =
                WORLD.buyers().all().stream().filter(list::isFor).map(Buyer::id).collect(Collectors.toSet());
        int lower = 0;
        int lines = 0;
        for (Transaction row : TOLD.shop().transactions()) {
            for (LineItem item : row.items()) {
                if (members.contains(row.customer().id())) {
                    lines++;
                    double factor = Told.factor(item);
                    lower += factor > 0.835 && factor < 0.945 ? 1 : 0;
                }
            }
        }

        assertThat(members.size() / 1000.0).isBetween(0.2, 0.3);
        assertThat(lower / (double) lines).isGreaterThan(0.9);
    }

    @Test
    void somePressTheButtonTwice() {
        Map<String, List<LocalDateTime>> orders = new HashMap<>();
        int again = 0;
        for (Transaction row : TOLD.shop().transactions()) {
            String what = row.customer().id() + " " + row.total();
            List<LocalDateTime> times = orders.computeIfAbsent(what, key -> new ArrayList<>());
            LocalDateTime at = Told.at(row);
            again += times.stream().anyMatch(time -> time.isAfter(at.minusSeconds(9))) ? 1 : 0;
            times.add(at);
        }

        assertThat(again).isBetween(200, 1_200);
    }

    @Test
    void theClockSkipsAnHourInMarchAndShowsOneTwiceInOctober() {
        Buyer even = WORLD.buyers().all().get(1);
        Buyer odd = WORLD.buyers().all().get(2);
        LocalDateTime october = LocalDate.of(2025, 10, 26).atTime(2, 0);
        LocalDateTime march = LocalDate.of(2025, 3, 30).atTime(2, 10);
        List<Draft> byTime = List.of(
                order(march, even),
                order(october.plusMinutes(1), even),
                order(october.plusMinutes(2), odd),
                order(october.plusMinutes(3), even),
                order(october.plusMinutes(4), odd),
                order(october.plusMinutes(60), even));

        assertThat(ClockChange.inOrder(byTime).stream().map(Draft::at))
                .containsExactly(
                        march.plusHours(1),
                        october.plusMinutes(even.id() % 2 == 0 ? 1 : 2),
                        october.plusMinutes(even.id() % 2 == 0 ? 3 : 4),
                        october.plusMinutes(even.id() % 2 == 0 ? 2 : 1),
                        october.plusMinutes(even.id() % 2 == 0 ? 4 : 3),
                        october.plusMinutes(60));
        Seasons seasons = WORLD.rhythm().seasons();
        assertThat(seasons.lived(march.toLocalDate(), 2)).isZero();
        assertThat(seasons.lived(october.toLocalDate(), 2)).isEqualTo(2);
        assertThat(seasons.lived(october.toLocalDate(), 3)).isEqualTo(1);
        assertThat(TOLD.between(march.minusMinutes(10), march.plusMinutes(50))).isEmpty();
    }

    private static Draft order(LocalDateTime at, Buyer buyer) {
        return Draft.of(at, buyer, List.of());
    }
}
