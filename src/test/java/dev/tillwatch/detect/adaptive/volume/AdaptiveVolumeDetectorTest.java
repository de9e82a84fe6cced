package dev.tillwatch.detect.adaptive.volume;

import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdaptiveVolumeDetectorTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Till till = new Till(new AdaptiveVolumeFactory());
    private final List<Transaction> sold = new ArrayList<>();
    private long lastId;

    /** So many orders in each hour from eight to twenty. */
    private void sell(LocalDate day, int hourly) {
        List<Transaction> orders = new ArrayList<>();
        for (int hour = 8; hour < 20; hour++) {
            for (int i = 0; i < hourly; i++) {
                String at = "%sT%02d:%02d:00".formatted(day, hour, i);
                orders.add(order(++lastId, 1 + i, at, Status.SUCCESS));
            }
        }
        sold.addAll(orders);
        till.now(day.plusDays(1) + "T00:00:00").add(orders.toArray(Transaction[]::new));
    }

    private void sellDays(int count) {
        for (int day = 0; day < count; day++) {
            sell(FIRST.plusDays(day), 40 + day % 3);
        }
    }

    private Anomaly found(String kind, String id) {
        return Objects.requireNonNull(till.shown().anomalies(kind).get(id), id);
    }

    @Test
    void aLowDayIsFoundWhenItIsOverAndSaysByWhat() {
        sellDays(60);
        LocalDate low = FIRST.plusDays(60);
        till.now(low + "T20:00:00");
        sell(low, 20);
        Anomaly day = found("day", low.toString());
        assertThat(value(day, "orders")).isEqualTo(new Value.Count(240));
        assertThat(((Value.Count) value(day, "expected")).count()).isBetween(470L, 510L);
        assertThat(value(day, "state")).isEqualTo(new Value.Code("low"));
        assertThat(((Value.Money) value(day, "stake")).amount().doubleValue()).isBetween(2300.0, 2700.0);
        assertThat(till.shown().anomalies("day")).containsOnlyKeys(low.toString());
    }

    @Test
    void aDayWithoutAnyOrderIsFoundBySilenceAlone() {
        sellDays(60);
        LocalDate still = FIRST.plusDays(60);
        till.silenceTo(still + "T10:00:00");
        assertThat(till.shown().anomalies("day")).isEmpty();
        assertThat(till.shown().anomalies("hour")).containsKey(still + "T08:00");
        till.silenceTo(still.plusDays(1) + "T00:00:00");
        assertThat(till.shown().anomalies("day")).containsOnlyKeys(still.toString());
        assertThat(value(found("hour", still + "T08:00"), "end")).isEqualTo(new Value.Moment(still.atTime(20, 0)));
    }

    @Test
    void theRunningDayIsNeverJudged() {
        sellDays(60);
        till.silenceTo(FIRST.plusDays(60) + "T23:59:59");
        assertThat(till.shown().anomalies("day")).isEmpty();
    }

    @Test
    void lateOrdersTakeAFindingBack() {
        sellDays(60);
        LocalDate low = FIRST.plusDays(60);
        sell(low, 20);
        sell(low.plusDays(1), 41);
        assertThat(till.shown().anomalies("day")).containsOnlyKeys(low.toString());
        List<Transaction> late = new ArrayList<>();
        for (int hour = 8; hour < 20; hour++) {
            for (int i = 0; i < 20; i++) {
                late.add(order(++lastId, 1 + i, "%sT%02d:%02d:30".formatted(low, hour, i), Status.SUCCESS));
            }
        }
        till.add(late.toArray(Transaction[]::new));
        assertThat(till.shown().anomalies("day")).isEmpty();
    }

    @Test
    void hindsightFindsItToo() {
        sellDays(60);
        LocalDate low = FIRST.plusDays(60);
        sell(low, 28);
        assertThat(till.shown().anomalies("hindsight")).isEmpty();
        for (int day = 61; day < 68; day++) {
            sell(FIRST.plusDays(day), 40 + day % 3);
        }
        assertThat(till.shown().anomalies("hindsight")).containsOnlyKeys(low.toString());
        Row row = found("hindsight", low.toString());
        assertThat(value(row, "live")).isEqualTo(new Value.Code("yes"));
    }
}
