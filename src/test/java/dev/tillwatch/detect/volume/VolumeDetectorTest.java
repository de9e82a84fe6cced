package dev.tillwatch.detect.volume;

import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Shown;
import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VolumeDetectorTest {

    private final Till till = new Till(new VolumeFactory());
    private long lastId;

    private void sell(String day, int orders) {
        List<Transaction> sold = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            Status status = i == 0 ? Status.FAILED : Status.SUCCESS;
            sold.add(order(++lastId, 1, day + "T10:00:00", status));
        }
        till.add(sold.toArray(Transaction[]::new));
    }

    private Reading reading(String day) {
        Shown.Point point = new Shown.Point("day", LocalDate.parse(day).atStartOfDay());
        return Objects.requireNonNull(till.shown().readings().get(point), day);
    }

    @Test
    void onlyDaysStrictlyBelowTheAverageAreLow() {
        till.now("2026-03-09T00:00:00");
        sell("2026-03-02", 4);
        sell("2026-03-03", 2);
        sell("2026-03-04", 6);
        assertThat(till.shown().anomalies("day")).containsOnlyKeys("2026-03-03");
        Anomaly low = Objects.requireNonNull(till.shown().anomalies("day").get("2026-03-03"));
        assertThat(value(low, "expected")).isEqualTo(new Value.Decimal(new BigDecimal("4.0")));
        assertThat(value(low, "difference")).isEqualTo(new Value.Percent(new BigDecimal("-50.0"), true));
        assertThat(low.severity()).isEqualTo(Severity.HIGH);
        assertThat(value(low, "revenue")).isEqualTo(new Value.Money(new BigDecimal("20.00")));
        assertThat(value(low, "failedShare")).isEqualTo(new Value.Percent(new BigDecimal("50.0"), false));
    }

    /** As a sum over nothing but NULL is NULL to a server. */
    @Test
    void theRevenueOfADayWithoutAnyTotalIsUnknown() {
        sell("2026-03-02", 4);
        Transaction order = order(++lastId, 1, "2026-03-03T10:00:00", Status.SUCCESS);
        Transaction noTotal =
                new Transaction(order.id(), order.customer(), order.at(), order.status(), null, List.of());
        till.add(noTotal);
        assertThat(value(day("2026-03-03"), "revenue")).isEqualTo(new Value.Absent());
        assertThat(value(day("2026-03-03"), "basket")).isEqualTo(new Value.Absent());
        till.change(noTotal, order);
        assertThat(value(day("2026-03-03"), "revenue")).isEqualTo(new Value.Money(new BigDecimal("10.00")));
    }

    private Anomaly day(String day) {
        return Objects.requireNonNull(till.shown().anomalies("day").get(day), day);
    }

    /** Averages of 1/3 and the like must not tip a tie. */
    @Test
    void tiesAreDecidedInWholeNumbers() {
        till.now("2026-03-09T00:00:00");
        sell("2026-03-02", 3);
        sell("2026-03-03", 3);
        sell("2026-03-04", 4);
        assertThat(till.shown().anomalies("day")).containsOnlyKeys("2026-03-02", "2026-03-03");
        till.remove(order(lastId, 1, "2026-03-04T10:00:00", Status.SUCCESS));
        assertThat(till.shown().anomalies("day")).isEmpty();
    }

    @Test
    void silenceTurnsTheRunningDayIntoAJudgedOne() {
        till.now("2026-03-03T15:00:00");
        sell("2026-03-02", 9);
        sell("2026-03-03", 1);
        assertThat(stage("2026-03-03")).isEqualTo(Stage.IN_PROGRESS);
        assertThat(reading("2026-03-03").complete()).isFalse();
        till.silenceTo("2026-03-03T23:59:59");
        assertThat(stage("2026-03-03")).isEqualTo(Stage.IN_PROGRESS);
        till.silenceTo("2026-03-04T00:00:00");
        assertThat(stage("2026-03-03")).isEqualTo(Stage.CONFIRMED);
        assertThat(reading("2026-03-03").complete()).isTrue();
    }

    private Stage stage(String day) {
        return Objects.requireNonNull(till.shown().anomalies("day").get(day)).stage();
    }

    @Test
    void aDayWithoutAnyOrderIsDrawnThoughItIsNoRow() {
        sell("2026-03-02", 2);
        sell("2026-03-04", 2);
        till.silenceTo("2026-03-06T12:00:00");
        assertThat(reading("2026-03-03").observed()).isZero();
        assertThat(reading("2026-03-03").expectedLow()).isEqualTo(2.0);
        assertThat(reading("2026-03-05").complete()).isTrue();
        assertThat(reading("2026-03-06").complete()).isFalse();
        assertThat(till.shown().rows()).hasSize(2);
    }

    @Test
    void oneMoreOrderTellsLittle() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        till.now("2026-06-30T12:00:00");
        for (int day = 0; day < 180; day++) {
            sell(first.plusDays(day).toString(), 20);
        }
        // The average must move by half a tenth, 9 orders in 180 days, before all rows are given out anew.
        int rows = 0;
        for (int i = 0; i < 9; i++) {
            Detection detection = till.add(order(++lastId, 1, "2026-06-29T11:00:00", Status.SUCCESS));
            rows += detection.current().size() + detection.observations().size() > 10 ? 1 : 0;
        }
        assertThat(rows).isLessThanOrEqualTo(2);
    }

    @Test
    void hoursCarryTheAverageOfTheirWeekday() {
        till.now("2026-03-20T00:00:00");
        sell("2026-03-02", 4);
        sell("2026-03-09", 2);
        Shown.Point point = new Shown.Point("hour", LocalDate.of(2026, 3, 9).atTime(10, 0));
        Reading reading = Objects.requireNonNull(till.shown().readings().get(point));
        assertThat(reading.observed()).isEqualTo(2.0);
        assertThat(reading.expectedLow()).isEqualTo(3.0);
    }
}
