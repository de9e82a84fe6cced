package dev.tillwatch.detect.price;

import static dev.tillwatch.detect.Till.line;
import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static dev.tillwatch.detect.Till.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Shown;
import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceDetectorTest {

    private static final String NOON = "2026-09-16T12:03:00";

    private final Till till = new Till(new PriceFactory());

    private Anomaly only() {
        return till.shown().anomalies("transaction").values().iterator().next();
    }

    @ParameterizedTest
    @CsvSource({"75.00,false", "74.99,true", "105.00,false", "105.01,true", "100.00,false"})
    void limitsAreStrictAndExact(String sold, boolean hit) {
        till.add(order(1, 1, NOON, Status.SUCCESS, line(1, sold, "100.00")));
        assertThat(till.shown().anomalies("transaction").containsKey("1")).isEqualTo(hit);
    }

    @ParameterizedTest
    @CsvSource({
        "49.94,CRITICAL",
        "49.95,CRITICAL",
        "49.96,HIGH",
        "125.00,HIGH",
        "124.94,MEDIUM",
        "110.00,MEDIUM",
        "109.94,LOW",
        "106.00,LOW"
    })
    void severityFollowsTheRoundedDifference(String sold, Severity severity) {
        till.add(order(1, 1, NOON, Status.SUCCESS, line(1, sold, "100.00")));
        assertThat(only().severity()).isEqualTo(severity);
    }

    @Test
    void leavesOutUnknownProductsMissingPricesAndMissingCustomers() {
        LineItem unknown = new LineItem(1, "x", "X", BigDecimal.ONE, 1, null);
        LineItem priceless = new LineItem(
                2, "p2", "Product 2", null, 1, line(2, "1", "100.00").catalog());
        till.add(order(1, 1, NOON, Status.SUCCESS, unknown, priceless));
        Transaction nobody = order(2, 2, NOON, Status.SUCCESS, line(3, "1.00", "100.00"));
        till.add(new Transaction(
                2, new Customer(2, null), nobody.at(), nobody.status(), nobody.total(), nobody.items()));
        assertThat(till.shown().rows()).isEmpty();
    }

    /** A fault of the classic rule, kept on purpose. */
    @Test
    void countsFailedPaymentsToo() {
        till.add(order(1, 1, null, Status.FAILED, line(1, "10.00", "100.00")));
        assertThat(value(only(), "status")).isEqualTo(new Value.Code("failed"));
        assertThat(value(only(), "time")).isEqualTo(new Value.Absent());
    }

    /** A fault of the classic rule, kept on purpose: no price history. */
    @Test
    void aCatalogChangeTurnsAnOlderSaleIntoAnAnomalyAndBack() {
        Transaction sold = order(1, 1, NOON, Status.SUCCESS, line(1, "100.00", "100.00"));
        Transaction dearer = with(sold, Status.SUCCESS, line(1, "100.00", "200.00"));
        till.add(sold);
        assertThat(till.shown().rows()).isEmpty();
        till.change(sold, dearer);
        assertThat(value(only(), "difference")).isEqualTo(new Value.Percent(new BigDecimal("-50.0"), true));
        assertThat(till.change(dearer, sold).withdrawn()).singleElement().satisfies(gone -> assertThat(gone.reason())
                .isEqualTo("corrected"));
        assertThat(till.shown().rows()).isEmpty();
    }

    @Test
    void worstLineLeadsAndTheOthersFollowInItemOrder() {
        till.add(order(
                1,
                1,
                NOON,
                Status.SUCCESS,
                line(1, "70.00", "100.00"),
                line(2, "100.00", "100.00"),
                line(3, "10.00", "100.00")));
        assertThat(value(only(), "product")).isEqualTo(new Value.Text("Product 3"));
        assertThat(value(only(), "loss")).isEqualTo(new Value.Money(new BigDecimal("90.00")));
        assertThat(value(only(), "more")).isEqualTo(new Value.Count(1));
        assertThat(value(only(), "line.0.item")).isEqualTo(new Value.Id(1));
        assertThat(value(only(), "line.1.item")).isEqualTo(new Value.Id(3));
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void differenceIsAbsentWhereTheCatalogPriceIsZero() {
        till.add(order(1, 1, NOON, Status.SUCCESS, line(1, "70.00", "0.00")));
        assertThat(value(only(), "difference")).isEqualTo(new Value.Absent());
        assertThat(only().severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void theChartHoldsTheMedianOfWhatIsStillThere() {
        List<Transaction> sales = List.of(
                order(1, 1, NOON, Status.SUCCESS, line(1, "90.00", "100.00")),
                order(2, 1, NOON, Status.SUCCESS, line(2, "100.00", "100.00")),
                order(3, 1, NOON, Status.SUCCESS, line(3, "120.00", "100.00")));
        till.now("2026-09-16T12:04:00").add(sales.toArray(Transaction[]::new));
        assertThat(reading().observed()).isEqualTo(0.0);
        assertThat(reading().complete()).isFalse();
        till.remove(sales.getFirst());
        assertThat(reading().observed()).isEqualTo(10.0);
        till.silenceTo("2026-09-16T12:10:00");
        assertThat(reading().complete()).isTrue();
    }

    private Reading reading() {
        Shown.Point point = new Shown.Point("difference", LocalDateTime.of(2026, 9, 16, 12, 0));
        return Objects.requireNonNull(till.shown().readings().get(point));
    }
}
