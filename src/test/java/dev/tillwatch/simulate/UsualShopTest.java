package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures of the shop that detectors are measured on, but for its plants. */
class UsualShopTest {

    private static final Told TOLD = Told.of(ShopPlan.usual(4));

    @Test
    void hasFourHundredDaysOfTheStatedSize() {
        assertThat(TOLD.days()).hasSize(400);
        assertThat(TOLD.shop().buyers()).hasSize(5_000);
        assertThat(TOLD.shop().products()).hasSize(300);
        assertThat(TOLD.shop().buyers().stream()
                        .map(buyer -> buyer.place().city())
                        .distinct())
                .hasSize(20);
    }

    @Test
    void sameSeedGivesTheSameShopAndAnotherSeedAnother() {
        SimulatedShop again = SimulatedShop.of(ShopPlan.usual(4));

        assertThat(again.transactions().equals(TOLD.shop().transactions())).isTrue();
        assertThat(again.book().planted()).isEqualTo(TOLD.shop().book().planted());
        assertThat(SimulatedShop.of(ShopPlan.usual(5))
                        .transactions()
                        .equals(TOLD.shop().transactions()))
                .isFalse();
    }

    @Test
    void customersAreAsStated() {
        List<Buyer> buyers = TOLD.shop().buyers();
        List<Buyer> business = buyers.stream().filter(Buyer::business).toList();
        List<Buyer> people = buyers.stream().filter(buyer -> !buyer.business()).toList();

        assertThat(mean(people, Buyer::weight)).isBetween(0.75, 0.85);
        assertThat(mean(business, Buyer::weight)).isBetween(8.0, 10.0);
        assertThat(business.size()).isBetween(70, 130);
        assertThat(mean(buyers, Buyer::declineRate)).isBetween(0.037, 0.043);
        assertThat(living("Mumbai") / (double) living("Delhi")).isBetween(1.6, 2.2);
    }

    @Test
    void productsAreAsStated() {
        List<Double> prices = TOLD.shop().products().stream()
                .map(product -> product.price().doubleValue())
                .sorted()
                .toList();

        assertThat(prices).allMatch(price -> price >= 30 && price <= 140_000 && price == Math.rint(price));
        assertThat(prices.get(150)).isBetween(1_000.0, 2_200.0);
        List<Product> products = TOLD.shop().products();
        assertThat(products.get(0).popularity() / products.get(9).popularity()).isBetween(9.99, 10.01);
    }

    @Test
    void aFifthOfTheProductsChangesItsCatalogPriceOnce() {
        Map<String, List<Double>> prices = new HashMap<>();
        for (Transaction row : TOLD.shop().transactions()) {
            for (LineItem item : row.items()) {
                List<Double> seen = prices.computeIfAbsent(item.productId(), id -> new ArrayList<>());
                double price = Told.catalog(item).doubleValue();
                if (seen.isEmpty() || seen.getLast() != price) {
                    seen.add(price);
                }
            }
        }

        List<List<Double>> changed =
                prices.values().stream().filter(seen -> seen.size() > 1).toList();
        assertThat(changed.size()).isBetween(40, 80);
        assertThat(changed).allSatisfy(seen -> assertThat(Math.abs(seen.getLast() / seen.getFirst() - 1))
                .isBetween(0.09, 0.41));
    }

    @Test
    void daysFollowGrowthWeekdayWaveAndCalendar() {
        double[] weekday = {0.95, 0.93, 0.96, 1, 1.12, 1.28, 1.10};
        Set<LocalDate> planted = new HashSet<>();
        TOLD.shop().book().planted().stream()
                .filter(plant -> plant.kind().detector().equals("volume"))
                .forEach(plant -> plant.at()
                        .toLocalDate()
                        .datesUntil(plant.end().toLocalDate().plusDays(1))
                        .forEach(planted::add));
        List<Double> ratios = new ArrayList<>();
        TOLD.days().forEach((day, count) -> {
            int number = TOLD.number(day);
            double factor =
                    TOLD.shop().calendar().on(day).map(CalendarEntry::factor).orElse(1.0);
            double expected = 800
                    * Math.exp(0.35 * number / 365)
                    * weekday[day.getDayOfWeek().getValue() - 1]
                    * (1 + 0.08 * Math.sin(2 * Math.PI * (number - 200) / 365))
                    * factor;
            if (!planted.contains(day)) {
                ratios.add(count / expected);
            }
        });

        // Tries again and the business buyers' batches come on top.
        assertThat(mean(ratios, ratio -> ratio)).isBetween(1.04, 1.10);
        assertThat(ratios).allMatch(ratio -> ratio > 0.8 && ratio < 1.4);
        double mean = mean(ratios, ratio -> ratio);
        assertThat(Math.sqrt(mean(ratios, ratio -> (ratio - mean) * (ratio - mean))))
                .isBetween(0.045, 0.085);
    }

    @Test
    void theCalendarKnowsFestivalsAndHolidays() {
        List<CalendarEntry> entries = TOLD.shop().calendar().entries();
        List<CalendarEntry> festivals = entries.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.SALE)
                .toList();

        assertThat(festivals.stream().map(entry -> TOLD.number(entry.from()))).containsExactly(150, 288, 331);
        assertThat(festivals.stream().map(entry -> TOLD.number(entry.to()))).containsExactly(152, 292, 334);
        assertThat(festivals.stream().map(CalendarEntry::factor)).containsExactly(1.5, 1.9, 1.7);
        assertThat(entries.stream().filter(entry -> entry.kind() == CalendarEntry.Kind.HOLIDAY))
                .hasSizeGreaterThan(5)
                .allMatch(entry -> entry.factor() != null && entry.factor() >= 0.70 && entry.factor() <= 0.85);
    }

    @Test
    void eveningsAreBusiestAndWeekendsHaveHoursOfTheirOwn() {
        int[][] hours = new int[2][24];
        for (Transaction row : TOLD.shop().transactions()) {
            boolean weekend = Told.at(row).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            hours[weekend ? 1 : 0][Told.at(row).getHour()]++;
        }

        assertThat(hours[0][20]).isGreaterThan(hours[0][11] * 4 / 3);
        assertThat(hours[1][20]).isGreaterThan(hours[1][11]).isLessThan(hours[1][11] * 4 / 3);
    }

    @Test
    void hourCountsSpreadMoreThanPoisson() {
        assertThat(varianceOfHours(ShopPlan.usual(1), 100)).isBetween(250.0, 285.0);
    }

    @Test
    void mostLinesAreAtTheCatalogPrice() {
        World world = World.of(ShopPlan.usual(4));
        Promotions promotions = world.goods().till().promotions();
        Map<String, Product> products =
                world.goods().products().all().stream().collect(Collectors.toMap(Product::id, product -> product));
        int[] outside = new int[4];
        int[] inside = new int[2];
        for (Transaction row : ordinary()) {
            LocalDate day = Told.at(row).toLocalDate();
            for (LineItem item : row.items()) {
                double promoted = promotions.factor(products.getOrDefault(item.productId(), anyProduct(products)), day);
                double factor = Told.factor(item);
                if (promoted == 1) {
                    outside[factor == 1 ? 0 : factor < 0.975 ? 1 : 2]++;
                    outside[3]++;
                } else {
                    inside[Math.abs(factor - promoted) < 0.01 ? 0 : 1]++;
                }
            }
        }

        assertThat(outside[0] / (double) outside[3]).isBetween(0.855, 0.866);
        assertThat(outside[1] / (double) outside[3]).isBetween(0.105, 0.115);
        assertThat(outside[2] / (double) outside[3]).isBetween(0.027, 0.033);
        assertThat(inside[0] / (double) (inside[0] + inside[1])).isBetween(0.90, 0.94);
        assertThat((inside[0] + inside[1]) / (double) outside[3]).isBetween(0.01, 0.12);
    }

    @Test
    void basketsAreSmall() {
        List<Transaction> rows = ordinary();
        List<LineItem> items =
                rows.stream().flatMap(row -> row.items().stream()).toList();

        assertThat(items.size() / (double) rows.size()).isBetween(1.5, 1.62);
        assertThat(mean(items, item -> item.quantity() == null ? 0 : item.quantity()))
                .isBetween(1.25, 1.31);
    }

    @Test
    void fourPerCentOfThePaymentsAreDeclinedAndHalfOfThoseTriedAgain() {
        assertThat(Told.declined(ordinary())).isBetween(0.045, 0.065);
    }

    @Test
    void businessBuyersPlaceABatchEachWeek() {
        List<Buyer> buyers = World.of(ShopPlan.usual(4)).batchBuyers();
        assertThat(buyers).hasSize(25).allMatch(Buyer::business);

        Buyer buyer = buyers.get(7);
        Map<LocalDate, List<Transaction>> days = TOLD.shop().transactions().stream()
                .filter(row -> row.customer().id() == buyer.id())
                .collect(Collectors.groupingBy(row -> Told.at(row).toLocalDate()));
        List<LocalDate> batches = days.entrySet().stream()
                .filter(day -> quick(day.getValue()) >= 5)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(batches).hasSizeBetween(57, 58);
        for (int i = 1; i < batches.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(batches.get(i - 1), batches.get(i)))
                    .isEqualTo(7);
        }
    }

    static double varianceOfHours(ShopPlan plan, double expected) {
        Rhythm rhythm = World.of(plan).rhythm();
        Draw draw = new Draw(9);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            counts.add(rhythm.count(expected, draw));
        }
        double mean = mean(counts, count -> count);
        return mean(counts, count -> (count - mean) * (count - mean));
    }

    private static long living(String city) {
        return TOLD.shop().buyers().stream()
                .filter(buyer -> buyer.place().city().equals(city))
                .count();
    }

    private static int quick(List<Transaction> rows) {
        int quick = 0;
        for (int i = 1; i < rows.size(); i++) {
            long apart = ChronoUnit.SECONDS.between(Told.at(rows.get(i - 1)), Told.at(rows.get(i)));
            quick += apart >= 0 && apart <= 25 ? 1 : 0;
        }
        return quick;
    }

    private static Product anyProduct(Map<String, Product> products) {
        return products.values().iterator().next();
    }

    private static List<Transaction> ordinary() {
        Set<Long> planted = TOLD.shop().book().planted().stream()
                .flatMap(plant -> plant.ids().stream())
                .collect(Collectors.toSet());
        return TOLD.shop().transactions().stream()
                .filter(row -> !planted.contains(row.id()))
                .toList();
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }
}
