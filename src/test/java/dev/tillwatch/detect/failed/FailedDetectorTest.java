package dev.tillwatch.detect.failed;

import static dev.tillwatch.detect.Till.line;
import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static dev.tillwatch.detect.Till.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FailedDetectorTest {

    private final Till till = new Till(new FailedFactory());

    private Map<String, Anomaly> clusters() {
        return till.shown().anomalies("cluster");
    }

    private Anomaly cluster(String id) {
        return Objects.requireNonNull(clusters().get(id), id);
    }

    private Anomaly failed(long id) {
        return Objects.requireNonNull(till.shown().anomalies("transaction").get(Long.toString(id)));
    }

    private void pay(long id, String at, Status status) {
        till.add(order(id, 4, at, status));
    }

    /** The forerunner shows an order with two items twice and loses one without any. */
    @Test
    void everyFailedTransactionIsOneRowWhateverItsItems() {
        till.add(order(1, 4, "2026-09-16T10:00:00", Status.FAILED));
        till.add(order(2, 4, "2026-09-17T10:00:00", Status.FAILED, line(1, "1.00", "1.00"), line(2, "1.00", "1.00")));
        till.add(order(3, 4, null, Status.FAILED));
        assertThat(till.shown().anomalies("transaction")).containsOnlyKeys("1", "2", "3");
        assertThat(value(failed(1), "items")).isEqualTo(new Value.Count(0));
        assertThat(value(failed(1), "product")).isEqualTo(new Value.Absent());
        assertThat(value(failed(2), "product")).isEqualTo(new Value.Text("Product 1, Product 2"));
        assertThat(value(failed(3), "time")).isEqualTo(new Value.Absent());
        assertThat(failed(3).at()).isNull();
        assertThat(clusters()).isEmpty();
    }

    @Test
    void aPaymentMayFailLaterAndRecover() {
        Transaction paid = order(1, 4, "2026-09-16T10:00:00", Status.SUCCESS, line(1, "1.00", "1.00"));
        till.add(paid);
        assertThat(till.shown().rows()).isEmpty();
        Transaction failed = with(paid, Status.FAILED, line(1, "1.00", "1.00"));
        till.change(paid, failed);
        assertThat(value(failed(1), "amount")).isEqualTo(new Value.Money(new BigDecimal("10.00")));
        assertThat(till.change(failed, paid).withdrawn()).hasSize(1);
        assertThat(till.shown().rows()).isEmpty();
    }

    @Test
    void failuresWithinTenMinutesAndASuccessAreACluster() {
        pay(1, "2026-09-16T16:32:00", Status.FAILED);
        assertThat(value(failed(1), "inCluster")).isEqualTo(new Value.Code("no"));
        pay(2, "2026-09-16T16:42:00", Status.FAILED);
        pay(3, "2026-09-16T16:45:00", Status.SUCCESS);
        pay(4, "2026-09-16T16:46:00", Status.SUCCESS);
        Anomaly cluster = cluster("4@1");
        assertThat(value(cluster, "failed")).isEqualTo(new Value.Count(2));
        assertThat(value(cluster, "tries")).isEqualTo(new Value.Count(3));
        assertThat(value(cluster, "thenOk")).isEqualTo(new Value.Code("yes"));
        assertThat(value(cluster, "then")).isEqualTo(new Value.Seconds(180));
        assertThat(value(cluster, "rate")).isEqualTo(new Value.Percent(new BigDecimal("66.7"), false));
        assertThat(value(cluster, "stake")).isEqualTo(new Value.Money(new BigDecimal("20.00")));
        assertThat(value(failed(1), "inCluster")).isEqualTo(new Value.Code("yes"));
    }

    @Test
    void elevenMinutesApartAreNoCluster() {
        pay(1, "2026-09-16T16:32:00", Status.FAILED);
        pay(2, "2026-09-16T16:42:01", Status.FAILED);
        assertThat(clusters()).isEmpty();
        pay(3, "2026-09-16T16:40:00", Status.FAILED);
        assertThat(clusters()).containsOnlyKeys("4@1");
        till.remove(order(3, 4, "2026-09-16T16:40:00", Status.FAILED));
        assertThat(clusters()).isEmpty();
        assertThat(value(failed(1), "inCluster")).isEqualTo(new Value.Code("no"));
    }

    @Test
    void manyFailuresAndThenASuccessAreCritical() {
        for (int i = 0; i < 7; i++) {
            pay(i + 1, "2026-09-16T16:3" + i + ":00", Status.FAILED);
        }
        assertThat(cluster("4@1").severity()).isEqualTo(Severity.HIGH);
        pay(8, "2026-09-16T16:38:00", Status.SUCCESS);
        assertThat(cluster("4@1").severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void silenceConfirmsACluster() {
        till.now("2026-09-16T16:35:00");
        pay(1, "2026-09-16T16:32:00", Status.FAILED);
        pay(2, "2026-09-16T16:33:00", Status.FAILED);
        assertThat(cluster("4@1").stage()).isEqualTo(Stage.PROVISIONAL);
        till.silenceTo("2026-09-16T16:43:00");
        assertThat(cluster("4@1").stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void anHourWithThreeTimesTheUsualShareIsACluster() {
        long id = 0;
        for (int hour = 0; hour < 10; hour++) {
            for (int i = 0; i < 20; i++) {
                Status status = i == 0 ? Status.FAILED : Status.SUCCESS;
                till.add(order(++id, id, "2026-09-16T0%d:%02d:00".formatted(hour, i), status));
            }
        }
        assertThat(clusters()).isEmpty();
        for (int i = 0; i < 20; i++) {
            Status status = i < 5 ? Status.FAILED : Status.SUCCESS;
            till.add(order(++id, id, "2026-09-16T13:%02d:00".formatted(i), status));
        }
        Anomaly hour = cluster("2026-09-16T13");
        assertThat(value(hour, "failed")).isEqualTo(new Value.Count(5));
        assertThat(value(hour, "rate")).isEqualTo(new Value.Percent(new BigDecimal("25.0"), false));
        assertThat(value(hour, "usual")).isEqualTo(new Value.Percent(new BigDecimal("5.0"), false));
        assertThat(value(hour, "scope")).isInstanceOf(Value.Range.class);
        assertThat(hour.severity()).isEqualTo(Severity.MEDIUM);
    }
}
