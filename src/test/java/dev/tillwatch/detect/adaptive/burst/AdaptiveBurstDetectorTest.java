package dev.tillwatch.detect.adaptive.burst;

import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveBurstDetectorTest {

    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-01-05T08:00:00");
    private static final String MONDAY = "2026-03-02T10:59:40";
    private static final long STRANGER = 900;

    private final Till till = new Till(new AdaptiveBurstFactory());
    private long nextId;

    AdaptiveBurstDetectorTest() {
        till.now("2026-03-01T23:00:00").add(trade());
    }

    /** Eight weeks in which forty customers order once in four days. */
    private Transaction[] trade() {
        List<Transaction> orders = new ArrayList<>();
        for (int i = 0; i < 550; i++) {
            orders.add(at(BEGIN.plusMinutes(144L * i), 1 + i % 40));
        }
        return orders.toArray(Transaction[]::new);
    }

    private Transaction at(LocalDateTime moment, long customer) {
        return order(++nextId, customer, moment.toString(), Status.SUCCESS);
    }

    private Transaction[] series(String from, int count, int seconds, long customer) {
        Transaction[] orders = new Transaction[count];
        for (int i = 0; i < count; i++) {
            orders[i] = at(LocalDateTime.parse(from).plusSeconds((long) i * seconds), customer);
        }
        return orders;
    }

    private Anomaly onlyOne() {
        assertThat(till.shown().rows()).hasSize(1);
        return till.shown().anomalies("episode").values().iterator().next();
    }

    @Test
    void sixOrdersAcrossTheChangeOfAMinuteAreABurst() {
        till.add(series(MONDAY, 6, 7, STRANGER));
        Anomaly burst = onlyOne();
        assertThat(value(burst, "count")).isEqualTo(new Value.Count(6));
        assertThat(value(burst, "span")).isEqualTo(new Value.Seconds(35));
        assertThat(burst.stage()).isEqualTo(Stage.PROVISIONAL);
        till.silenceTo("2026-03-02T11:31:00");
        assertThat(onlyOne().stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void fiveAreNone() {
        till.add(series(MONDAY, 5, 7, STRANGER));
        assertThat(till.shown().rows()).isEmpty();
    }

    @Test
    void aSlowSeriesIsABurstOfOneWhoHardlyEverOrders() {
        till.add(series(MONDAY, 14, 300, STRANGER));
        assertThat(value(onlyOne(), "count")).isEqualTo(new Value.Count(14));
    }

    @Test
    void theSameSeriesIsNoneOfOneWhoOrdersAllDay() {
        for (int day = 2; day <= 28; day++) {
            till.add(series("2026-02-%02dT08:00:00".formatted(day), 40, 900, STRANGER));
        }
        till.add(series(MONDAY, 14, 300, STRANGER));
        assertThat(till.shown().rows()).isEmpty();
    }

    @Test
    void aDeclinedOrderThatIsTriedAgainCountsOnce() {
        Transaction[] tries = series(MONDAY, 6, 30, STRANGER);
        for (int i = 0; i < 5; i++) {
            tries[i] = Till.with(tries[i], Status.FAILED);
        }
        till.add(tries);
        assertThat(till.shown().rows()).isEmpty();
    }

    @Test
    void whatACustomerDidOnThreeDaysBeforeIsItsHabit() {
        for (int week = 0; week < 3; week++) {
            till.add(series("2026-03-%02dT10:00:00".formatted(3 + 7 * week), 7, 10, STRANGER));
        }
        assertThat(till.shown().rows()).hasSize(3);
        till.add(series("2026-03-24T10:00:00", 9, 10, STRANGER));
        assertThat(till.shown().rows()).hasSize(3);
        till.add(series("2026-03-31T10:00:00", 20, 10, STRANGER));
        assertThat(till.shown().rows()).as("far more than the habit").hasSize(4);
    }

    @Test
    void burstsWithinHalfAnHourAreOneAndSaySo() {
        till.add(series(MONDAY, 6, 5, STRANGER));
        till.add(series("2026-03-02T11:20:00", 6, 5, STRANGER));
        assertThat(value(onlyOne(), "count")).isEqualTo(new Value.Count(12));
        till.add(series("2026-03-02T13:30:00", 6, 5, STRANGER));
        assertThat(till.shown().rows()).hasSize(2);
    }

    @Test
    void anOrderTakenBackMayEndTheBurst() {
        Transaction[] orders = series(MONDAY, 6, 7, STRANGER);
        till.add(orders);
        till.remove(orders[3]);
        assertThat(till.shown().rows()).isEmpty();
        till.add(at(LocalDateTime.parse(MONDAY).plusSeconds(40), STRANGER));
        assertThat(till.shown().rows()).hasSize(1);
    }

    @Test
    void theTailIsThatOfThePoissonDistribution() {
        assertThat(PoissonTail.log10(0.5, 1)).isCloseTo(Math.log10(1 - Math.exp(-0.5)), within(1e-12));
        assertThat(PoissonTail.log10(2, 3)).isCloseTo(Math.log10(1 - 5 * Math.exp(-2)), within(1e-12));
        assertThat(PoissonTail.log10(1e-4, 9)).isCloseTo(-41.56, within(0.01));
        assertThat(PoissonTail.log10(50, 10)).isZero();
    }
}
