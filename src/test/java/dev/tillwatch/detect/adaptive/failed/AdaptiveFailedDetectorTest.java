package dev.tillwatch.detect.adaptive.failed;

import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdaptiveFailedDetectorTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 2);
    private static final ShopCalendar SALE = new ShopCalendar(
            List.of(new CalendarEntry(DAY, DAY.plusDays(1), CalendarEntry.Kind.SALE, null, "Spring sale")));

    private Till till = new Till(new AdaptiveFailedFactory());
    private final List<Transaction> declined = new ArrayList<>();
    private LocalDateTime now = DAY.atTime(8, 0);
    private long lastId;

    private void pay(long customer, String product, @Nullable String city, boolean fails) {
        LineItem item = new LineItem(++lastId, product, "Name of " + product, BigDecimal.TEN, 1, null);
        Transaction order = new Transaction(
                lastId,
                new Customer(customer, "Customer " + customer, city),
                now,
                fails ? Status.FAILED : Status.SUCCESS,
                new BigDecimal("10.00"),
                List.of(item));
        if (fails) {
            declined.add(order);
        }
        till.now(now.plusSeconds(1).toString()).add(order);
    }

    /** Ordinary trade: each twentieth payment is declined. */
    @BeforeEach
    void trade() {
        for (int i = 0; i < 400; i++) {
            now = now.plusMinutes(2);
            pay(1000 + i, "p" + i % 5, "City " + i % 4, i % 20 == 0);
        }
        declined.clear();
    }

    private Map<String, Anomaly> alerts() {
        return till.shown().anomalies("alert");
    }

    private Anomaly only() {
        assertThat(alerts()).hasSize(1);
        return alerts().values().iterator().next();
    }

    private void everybodyFails(int count, String product, @Nullable String city) {
        for (int i = 0; i < count; i++) {
            now = now.plusMinutes(1);
            pay(5000 + i, product, city, true);
        }
    }

    @Test
    void ordinaryTradeIsQuiet() {
        assertThat(alerts()).isEmpty();
    }

    @Test
    void triesOfOneCustomerThenASuccessLookLikeCardTesting() {
        for (int i = 0; i < 9; i++) {
            now = now.plusSeconds(30);
            pay(7, "p" + i % 5, "City 1", true);
        }
        Anomaly running = only();
        assertThat(value(running, "scope")).isEqualTo(new Value.Code("customer"));
        assertThat(value(running, "customer")).isEqualTo(new Value.Person(7, "Customer 7"));
        assertThat(value(running, "pattern")).isEqualTo(new Value.Code("triesOfOne"));
        assertThat(running.stage()).isEqualTo(Stage.PROVISIONAL);
        now = now.plusSeconds(60);
        pay(7, "p1", "City 1", false);
        Anomaly tested = only();
        assertThat(value(tested, "pattern")).isEqualTo(new Value.Code("cardTesting"));
        assertThat(value(tested, "then")).isEqualTo(new Value.Seconds(60));
        assertThat(tested.score()).isGreaterThan(running.score() + 10);
    }

    @Test
    void fiveTriesAreAnHonestCustomers() {
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(60);
            pay(7, "p1", "City 1", true);
        }
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aProductThatFailsForManyIsFoundAndNoOther() {
        for (int i = 0; i < 8; i++) {
            now = now.plusMinutes(2);
            pay(5000 + i, "p1", "City " + i % 4, true);
            pay(6000 + i, "p2", "City " + i % 4, false);
        }
        assertThat(value(only(), "product")).isEqualTo(new Value.Text("Name of p1"));
    }

    @Test
    void declinesThatLieFarApartAreNoAlert() {
        for (int i = 0; i < 12; i++) {
            now = now.plusDays(1);
            pay(5000 + i, "p9", "City 9", true);
        }
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aCityThatFailsIsFound() {
        for (int i = 0; i < 8; i++) {
            now = now.plusMinutes(2);
            pay(5000 + i, "p" + i % 5, "City 2", true);
            pay(6000 + i, "p" + i % 5, "City 1", false);
        }
        assertThat(value(only(), "city")).isEqualTo(new Value.Text("City 2"));
    }

    @Test
    void whatFailsForAllIsOneAlertOfTheShop() {
        for (int i = 0; i < 30; i++) {
            now = now.plusMinutes(1);
            pay(5000 + i, "p" + i % 5, "City " + i % 4, i % 10 > 0);
        }
        assertThat(value(only(), "scope")).isEqualTo(new Value.Code("shop"));
    }

    @Test
    void repeatsOfOneCustomerCountOnceForTheProduct() {
        for (int i = 0; i < 12; i++) {
            now = now.plusMinutes(3);
            pay(7 + i % 3, "p1", null, true);
        }
        assertThat(alerts()).isEmpty();
        everybodyFails(12, "p1", null);
        assertThat(value(only(), "scope")).isEqualTo(new Value.Code("product"));
    }

    @Test
    void anAlertEndsAndIsConfirmed() {
        everybodyFails(12, "p1", null);
        assertThat(only().stage()).isEqualTo(Stage.PROVISIONAL);
        till.silenceTo(now.plusHours(3).toString());
        assertThat(only().stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void declinesThatWereNoneTakeTheAlertBack() {
        everybodyFails(8, "p1", null);
        assertThat(alerts()).hasSize(1);
        for (Transaction order : declined) {
            till.change(order, Till.with(order, Status.SUCCESS));
        }
        assertThat(alerts()).isEmpty();
    }

    private Anomaly alertOfAProduct(ShopCalendar calendar, LocalDateTime begin) {
        till = new Till(new AdaptiveFailedFactory(), calendar);
        now = begin;
        trade();
        everybodyFails(12, "p1", null);
        return only();
    }

    @Test
    void anAlertOnADayOfTheCalendarIsMarkedAndJudgedAsAnyOther() {
        Anomaly plain = alertOfAProduct(ShopCalendar.EMPTY, DAY.atTime(8, 0));
        Anomaly marked = alertOfAProduct(SALE, DAY.atTime(8, 0));
        assertThat(plain.fact(Anomaly.EXPECTED_EVENT)).isEmpty();
        assertThat(value(marked, Anomaly.EXPECTED_EVENT)).isEqualTo(new Value.Text("Spring sale"));
        assertThat(marked.score()).isEqualTo(plain.score());
        assertThat(marked.severity()).isEqualTo(plain.severity());
        assertThat(marked.scoreParts()).isEqualTo(plain.scoreParts());
    }

    @Test
    void anAlertOnAnotherDayIsNotMarked() {
        assertThat(alertOfAProduct(SALE, DAY.plusDays(5).atTime(8, 0)).fact(Anomaly.EXPECTED_EVENT))
                .isEmpty();
    }
}
