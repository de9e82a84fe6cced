package dev.tillwatch.usual;

import static dev.tillwatch.usual.Orders.ALICE;
import static dev.tillwatch.usual.Orders.BOB;
import static dev.tillwatch.usual.Orders.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import dev.tillwatch.record.Scratch;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the store that a run keeps its rows in. */
class EarlierRowsTest {

    private final AtomicBoolean whole = new AtomicBoolean(true);
    private final Scratch store = Scratch.open();
    private final EarlierRows earlier = new EarlierRows(store, Detectors.of(RuleSet.ADAPTIVE), whole::get);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void countsEarlierOnesOfTheSameCustomerAndWhatOtherDetectorsRaised() {
        note(burst("a", ALICE, NOW.minusDays(3)));
        note(burst("b", ALICE, NOW.minusDays(20)));
        note(burst("c", ALICE, NOW.minusDays(91)));
        note(burst("d", ALICE, NOW.plusMinutes(5)));
        note(burst("e", BOB, NOW.minusDays(1)));
        note(sale("f", ALICE, "p9", NOW.minusDays(2)));
        note(failed("g", ALICE, NOW.plusMinutes(4)));
        note(failed("h", BOB, NOW.minusDays(4)));
        Row row = Orders.burstRow();
        note(row);

        List<Comparison> lines = earlier.of(row);

        assertThat(lines).extracting(Comparison::id).containsExactly("customer.before", "customer.elsewhere");
        assertThat(count(lines, "customer.before")).isEqualTo(2);
        assertThat(basis(lines, "customer.before").at()).isEqualTo(NOW.minusDays(3));
        assertThat(count(lines, "customer.elsewhere")).isEqualTo(2);
        assertThat(basis(lines, "customer.elsewhere").parts()).isEqualTo(Map.of("price", 1, "failed", 1));
        assertThat(basis(lines, "customer.elsewhere").at()).isEqualTo(NOW.plusMinutes(4));
    }

    @Test
    void nothingIsSaidOfTheTimeBeforeItHasAllBeenJudged() {
        note(burst("a", ALICE, NOW.minusDays(3)));
        whole.set(false);
        assertThat(earlier.of(Orders.burstRow())).isEmpty();
        whole.set(true);
        assertThat(count(earlier.of(Orders.burstRow()), "customer.before")).isEqualTo(1);
    }

    @Test
    void aSaleIsComparedByItsCustomerAndItsProductAndAModelHearsOfTheCustomerAlone() {
        note(sale("a", BOB, "p1", NOW.minusHours(1)));
        note(sale("b", BOB, "p2", NOW.minusHours(1)));
        note(sale("c", ALICE, "p2", NOW.minusHours(2)));
        Row row = Orders.priceRow();

        List<Comparison> lines = earlier.of(row);

        assertThat(count(lines, "customer.before")).isEqualTo(1);
        assertThat(basis(lines, "customer.before").at()).isEqualTo(NOW.minusHours(2));
        assertThat(count(lines, "product.before")).isEqualTo(1);
        assertThat(Orders.now(line(lines, "product.before")).privacy()).isEqualTo(Privacy.LOCAL);
        assertThat(Offered.of(row, lines))
                .extracting(Fact::id)
                .containsExactly("raisedBefore", "raisedBeforeLast", "raisedElsewhere");
    }

    @Test
    void findsThemAmongManyOthersPageByPage() {
        List<Anomaly> many = new ArrayList<>();
        for (int i = 0; i < 1_800; i++) {
            many.add(burst("o" + i, i % 600 == 599 ? ALICE : BOB, NOW.minusMinutes(i + 1)));
        }
        store.note("burst", new Detection(List.of(), many, List.of(), List.of()));
        assertThat(count(earlier.of(Orders.burstRow()), "customer.before")).isEqualTo(3);
    }

    @Test
    void looksAtSoManyRowsAtMostAndSaysSo() {
        List<Anomaly> many = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            many.add(burst("o" + i, BOB, NOW.minusSeconds(i + 1)));
        }
        many.add(burst("old", ALICE, NOW.minusDays(2)));
        store.note("burst", new Detection(List.of(), many, List.of(), List.of()));
        Comparison before = line(earlier.of(Orders.burstRow()), "customer.before");
        assertThat(before.basis().count()).isZero();
        assertThat(Orders.now(before).formula()).endsWith("as far as the newest rows reach");
    }

    @Test
    void aDayIsComparedWithUnusualDaysNotWithOrdinaryOrRunningOnes() {
        note(day("2025-09-02", Stage.CONFIRMED));
        note(day("2025-09-09", Stage.CONFIRMED));
        note(day("2025-09-10", Stage.IN_PROGRESS));
        List<Comparison> lines = earlier.of(day("2025-09-16", Stage.CONFIRMED));
        assertThat(lines).extracting(Comparison::id).containsExactly("shop.before");
        assertThat(count(lines, "shop.before")).isEqualTo(2);
    }

    @Test
    void alertsOfProductAndCityKeepToTheirOwn() {
        note(alert("a", Fact.text("product", "Laptop", RowRef.product("p1")), NOW.minusDays(1)));
        note(alert("b", Fact.text("product", "Mouse", RowRef.product("p2")), NOW.minusDays(1)));
        note(alert("c", Fact.text("city", "Pune"), NOW.minusDays(1)));
        note(alert("d", Fact.of("scope", new Value.Code("shop")), NOW.minusDays(1)));
        Row product = alert("x", Fact.text("product", "Laptop", RowRef.product("p1")), NOW);
        assertThat(count(earlier.of(product), "product.before")).isEqualTo(1);
        assertThat(count(earlier.of(alert("y", Fact.text("city", "Pune"), NOW)), "city.before"))
                .isEqualTo(1);
        assertThat(count(earlier.of(alert("z", Fact.of("scope", new Value.Code("shop")), NOW)), "shop.before"))
                .isEqualTo(1);
    }

    private void note(Row row) {
        store.note(row.key().detector(), new Detection(List.of(), List.of((Anomaly) row), List.of(), List.of()));
    }

    private static Anomaly burst(String id, Customer customer, LocalDateTime at) {
        return Orders.row("burst", "episode", id, at, Fact.person("customer", customer));
    }

    private static Anomaly failed(String id, Customer customer, LocalDateTime at) {
        return Orders.row("failed", "alert", id, at, Fact.person("customer", customer));
    }

    private static Anomaly alert(String id, Fact subject, LocalDateTime at) {
        return Orders.row("failed", "alert", id, at, subject);
    }

    private static Anomaly sale(String id, Customer customer, String product, LocalDateTime at) {
        return Orders.row(
                "price", "sale", id, at, Fact.text("line.0.productId", product), Fact.person("customer", customer));
    }

    private static Anomaly day(String day, Stage stage) {
        Anomaly row = Orders.row("volume", "day", day, LocalDateTime.parse(day + "T00:00"));
        return new Anomaly(row.key(), row.at(), stage, row.severity(), row.score(), row.facts());
    }

    private static Comparison line(List<Comparison> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static long count(List<Comparison> lines, String id) {
        assertThat(Orders.now(line(lines, id)).value())
                .isEqualTo(new Value.Count(basis(lines, id).count()));
        return basis(lines, id).count();
    }

    private static Basis basis(List<Comparison> lines, String id) {
        return line(lines, id).basis();
    }
}
