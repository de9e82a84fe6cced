package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RushTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 16, 16, 0);
    private static final ShopPlan PLAN =
            new ShopPlan(3, NOW, 2, new ShopPlan.Habits(50, 600, 0.25, 0.2), List.of()).withCustomers(2_000);
    private static final int ORDERS = 10_000;
    private static final int A_SECOND = 20;

    private final SimulatedShop shop = SimulatedShop.of(PLAN);
    private final List<Draft> orders = rush(shop);

    @Test
    void theSameSeedGivesTheSameOrders() {
        assertThat(rush(SimulatedShop.of(PLAN))).isEqualTo(orders);
    }

    @Test
    void plantsTheShareThatIsAskedFor() {
        long planted =
                orders.stream().filter(order -> order.plant() != Draft.NO_PLANT).count();

        // Orders of the last plants are still to come.
        assertThat(planted / (double) ORDERS).isBetween(0.03, 0.05);
        assertThat(shop.book().planted().stream().map(plant -> plant.kind().detector()))
                .contains("price", "burst", "failed");
    }

    @Test
    void noOrderComesBeforeItsTime() {
        for (int i = 0; i < ORDERS; i++) {
            assertThat(orders.get(i).at()).isBeforeOrEqualTo(time(i));
        }
    }

    @Test
    void ordinaryOrdersFailAndAreTriedAgain() {
        assertThat(orders.stream().filter(order -> order.plant() == Draft.NO_PLANT && order.declined()))
                .hasSizeBetween(ORDERS / 100, ORDERS / 10);
    }

    @Test
    void everyOrderButThePlantedFailsWhereThatIsAskedFor() {
        Rush rush = SimulatedShop.of(PLAN).rush(new Rush.Mix(0.05, true));
        List<Draft> some = new ArrayList<>();
        for (int i = 0; i < ORDERS / 10; i++) {
            some.add(rush.next(time(i)));
        }

        assertThat(some.stream().filter(order -> order.plant() == Draft.NO_PLANT))
                .isNotEmpty()
                .allMatch(Draft::declined);
        assertThat(some).anyMatch(order -> order.plant() != Draft.NO_PLANT && !order.declined());
    }

    private static List<Draft> rush(SimulatedShop shop) {
        Rush rush = shop.rush(new Rush.Mix(0.05, false));
        List<Draft> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(rush.next(time(i)));
        }
        return orders;
    }

    private static LocalDateTime time(int order) {
        return NOW.plusSeconds(order / A_SECOND);
    }
}
