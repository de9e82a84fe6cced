package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BigTradeTest {

    private static final LocalDateTime END = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final int ORDERS = 20_000;

    private static List<Draft> orders(long seed) {
        List<Draft> all = new ArrayList<>();
        new BigTrade(new BigTrade.Plan(ORDERS, seed, END)).forEachRemaining(all::add);
        return all;
    }

    @Test
    void theSamePlanGivesTheSameOrders() {
        assertThat(orders(1)).isEqualTo(orders(1)).isNotEqualTo(orders(2));
    }

    @Test
    void aYearOfAsManyOrdersAsWerePlanned() {
        List<Draft> all = orders(1);

        assertThat(all).hasSize(ORDERS);
        assertThat(all).allSatisfy(order -> assertThat(order.at()).isBetween(END.minusDays(366), END));
        assertThat(all.getFirst().at()).isBefore(END.minusDays(360));
        assertThat(all.getLast().at()).isAfter(END.minusDays(1));
        double items = all.stream().mapToInt(order -> order.lines().size()).sum();
        assertThat(items / ORDERS).isBetween(1.5, 1.7);
    }

    @Test
    void everyLineIsOfAProductOfTheCatalogue() {
        BigTrade trade = new BigTrade(new BigTrade.Plan(ORDERS, 1, END));
        Set<Product> catalogue = new HashSet<>(trade.products());
        Set<Product> sold = new HashSet<>();
        trade.forEachRemaining(order -> order.lines().forEach(line -> sold.add(line.product())));

        assertThat(catalogue).hasSizeGreaterThan(1_000).containsAll(sold);
        assertThat(sold).hasSizeGreaterThan(1_000);
        assertThat(catalogue).allSatisfy(product -> assertThat(product.id()).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void someOrdersBelongToPlantedAnomaliesAndSomePaymentsFail() {
        List<Draft> all = orders(1);

        assertThat(all.stream().filter(order -> order.plant() != Draft.NO_PLANT).count())
                .isBetween(20L, 120L);
        assertThat(all.stream().filter(Draft::declined).count()).isBetween(ORDERS / 50L, ORDERS / 10L);
    }

    @Test
    void lowDaysAreLow() {
        long[] days = new long[367];
        orders(1)
                .forEach(order -> days[
                        (int) Duration.between(END.minusDays(366), order.at()).toDays()]++);
        Arrays.sort(days);

        // The first and the last two are cut; of the rest six have less than half of what is usual.
        assertThat(days[5]).isLessThan((long) (0.65 * days[180]));
    }
}
