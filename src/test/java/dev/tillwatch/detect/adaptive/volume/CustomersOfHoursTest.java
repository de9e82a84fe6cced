package dev.tillwatch.detect.adaptive.volume;

import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class CustomersOfHoursTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final LocalDate NEXT = FIRST.plusDays(DAYS);
    private static final int HOURLY = 40;

    private final Till till = new Till(new AdaptiveVolumeFactory());
    private long lastId;

    private List<Transaction> hour(LocalDate day, int hour, int count, Status status, IntToLongFunction customer) {
        List<Transaction> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String at = "%sT%02d:%02d:%02d".formatted(day, hour, i % 60, i / 60);
            orders.add(order(++lastId, customer.applyAsLong(i), at, status));
        }
        return orders;
    }

    /** From eight to twenty, forty orders an hour or so. */
    private void sellDays(IntToLongFunction customer) {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            List<Transaction> orders = new ArrayList<>();
            for (int hour = 8; hour < 20; hour++) {
                orders.addAll(hour(date, hour, HOURLY + day % 3, Status.SUCCESS, customer));
            }
            till.now(date.plusDays(1) + "T00:00:00");
            add(orders);
        }
    }

    private void add(List<Transaction> orders) {
        till.add(orders.toArray(Transaction[]::new));
    }

    /** The hour from eight on the next day, and what else comes in it. */
    private Set<String> unusualWith(int ordinary, List<Transaction> more) {
        till.now(NEXT + "T09:00:00");
        add(hour(NEXT, 8, ordinary, Status.SUCCESS, i -> 1 + i));
        add(more);
        till.silenceTo(NEXT + "T09:00:01");
        return till.shown().anomalies("hour").keySet();
    }

    @Test
    void theManyOrdersOfOneCustomerMakeNoHourUnusual() {
        sellDays(i -> 1 + i);
        assertThat(unusualWith(HOURLY, hour(NEXT, 8, 90, Status.SUCCESS, i -> 7)))
                .isEmpty();
    }

    @Test
    void oneOrderEachOfManyCustomersDoes() {
        sellDays(i -> 1 + i);
        assertThat(unusualWith(HOURLY, hour(NEXT, 8, 90, Status.SUCCESS, i -> 1_000 + i)))
                .containsExactly(NEXT + "T08:00");
        Anomaly found = Objects.requireNonNull(till.shown().anomalies("hour").get(NEXT + "T08:00"));
        assertThat(value(found, "orders")).as("all are shown").isEqualTo(new Value.Count(HOURLY + 90));
    }

    @Test
    void aWaveOfDeclinedTriesIsNoWaveOfOrders() {
        sellDays(i -> 1 + i);
        assertThat(unusualWith(HOURLY, hour(NEXT, 8, 90, Status.FAILED, i -> 1_000 + i)))
                .isEmpty();
    }

    /** A day on which every hour brings as much again, and an ordinary week behind it. */
    private Set<String> inHindsightWith(Status status) {
        sellDays(i -> 1 + i);
        for (int day = 0; day <= 7; day++) {
            LocalDate date = NEXT.plusDays(day);
            List<Transaction> orders = new ArrayList<>();
            for (int hour = 8; hour < 20; hour++) {
                orders.addAll(hour(date, hour, HOURLY, Status.SUCCESS, i -> 1 + i));
                if (day == 0) {
                    orders.addAll(hour(date, hour, HOURLY, status, i -> 1_000 + i));
                }
            }
            till.now(date.plusDays(1) + "T00:00:00");
            add(orders);
        }
        return till.shown().anomalies(AdaptiveVolumeFactory.HINDSIGHT).keySet();
    }

    @Test
    void inHindsightTooADayOfDeclinedTriesIsNoDayOfOrders() {
        assertThat(inHindsightWith(Status.FAILED)).isEmpty();
    }

    @Test
    void inHindsightADayOfOrdersIs() {
        assertThat(inHindsightWith(Status.SUCCESS)).containsExactly(NEXT.toString());
    }

    @Test
    void batchesOfSomeCustomersHideNoOutage() {
        sellDays(i -> 1 + i);
        assertThat(unusualWith(2, hour(NEXT, 8, 32, Status.SUCCESS, i -> 1 + i % 4)))
                .containsExactly(NEXT + "T08:00");
    }

    @Test
    void whoeverStandsForManyPeopleCountsEachTime() {
        sellDays(i -> 1);
        till.now(NEXT.plusDays(1) + "T00:00:00");
        for (int hour = 8; hour < 20; hour++) {
            add(hour(NEXT, hour, HOURLY / 2, Status.SUCCESS, i -> 1));
        }
        assertThat(till.shown().anomalies("day")).containsOnlyKeys(NEXT.toString());
    }

    @Test
    void aStatusThatIsCorrectedIsJudgedAgain() {
        sellDays(i -> 1 + i);
        List<Transaction> declined = hour(NEXT, 8, 90, Status.FAILED, i -> 1_000 + i);
        assertThat(unusualWith(HOURLY, declined)).isEmpty();
        declined.forEach(order -> till.change(order, Till.with(order, Status.SUCCESS)));
        assertThat(till.shown().anomalies("hour")).containsOnlyKeys(NEXT + "T08:00");
    }
}
