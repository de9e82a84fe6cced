package dev.tillwatch.evaluate;

import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final LocalDateTime NOON = at(3, "12:00");
    private static final Fact START = Fact.of("start", new Value.Moment(NOON));
    private static final Fact END = Fact.of("end", new Value.Moment(NOON.plusMinutes(9)));
    private static final Fact CUSTOMER = Fact.person("customer", new Customer(7, "Asha"));
    private static final Fact STAKE = Fact.of("stake", new Value.Money(new BigDecimal("12.50")));

    @Test
    void readsTheRowsOfTheAdaptiveRules() {
        Fact line = Fact.of("line.0.item", new Value.Id(41));
        Fact lineAway = Fact.of("line.0.sold", new Value.Id(42));
        assertThat(read("price", "sale", "9", STAKE, line, lineAway))
                .isEqualTo(new Alert(Kind.SALE, "9", NOON, NOON, 30, 12.5, null, List.of(41L)));
        assertThat(read("volume", "day", "2025-01-04"))
                .isEqualTo(new Alert(Kind.DAY, "2025-01-04", at(3, "00:00"), at(4, "00:00"), 30, 0, null, List.of()));
        assertThat(read("volume", "hindsight", "2025-01-04").kind()).isEqualTo(Kind.HINDSIGHT);
        assertThat(read("burst", "episode", "7#1", CUSTOMER, START, END))
                .isEqualTo(new Alert(Kind.EPISODE, "7", NOON, NOON.plusMinutes(9), 30, 0, null, List.of()));
    }

    @Test
    void anHourIsItsOwnUnlessTheRowSaysHowFarItReaches() {
        assertThat(read("volume", "hour", "2025-01-04T12:00").end()).isEqualTo(NOON.plusHours(1));
        Fact later = Fact.of("end", new Value.Moment(NOON.plusHours(3)));
        assertThat(read("volume", "hour", "2025-01-04T12:00", START, later).end())
                .isEqualTo(NOON.plusHours(3));
    }

    @Test
    void aFailedAlertIsAboutItsScope() {
        Fact product = Fact.text("product", "Lamp", RowRef.product("P1"));
        Fact raised = Fact.of("raised", new Value.Moment(NOON.plusMinutes(4)));
        assertThat(read("failed", "alert", "1", scope("product"), product, START, END, raised))
                .isEqualTo(new Alert(
                        Kind.PRODUCT, "P1", NOON, NOON.plusMinutes(9), 30, 0, NOON.plusMinutes(4), List.of()));
        assertThat(read("failed", "alert", "1", scope("customer"), CUSTOMER).subject())
                .isEqualTo("7");
        assertThat(read("failed", "alert", "1", scope("city"), Fact.text("city", "Oslo"))
                        .subject())
                .isEqualTo("Oslo");
        assertThat(read("failed", "alert", "1", scope("shop")).kind()).isEqualTo(Kind.SHOP);
    }

    @Test
    void whatIsNotScoredIsNoAlert() {
        assertThat(new StandardRows().read(row("price", "quantity", "1"))).isNull();
        assertThat(new StandardRows().read(row("failed", "alert", "1", scope("moon"))))
                .isNull();
        assertThat(new ClassicRows().read(row("burst", "episode", "1"))).isNull();
        assertThat(new ClassicRows().read(row("failed", "cluster", "1"))).isNull();
    }

    @Test
    void readsTheRowsOfTheForerunner() {
        Fact loss = Fact.of("loss", new Value.Money(new BigDecimal("-3.00")));
        Alert sale = read(new ClassicRows(), row("price", "transaction", "9", loss));
        Alert minute = read(new ClassicRows(), row("burst", "minute", "7@x", CUSTOMER));
        Alert failed = read(new ClassicRows(), row("failed", "transaction", "9", CUSTOMER));

        assertThat(sale.kind()).isEqualTo(Kind.SALE);
        assertThat(sale.stake()).isEqualTo(3);
        assertThat(minute.subject()).isEqualTo("7");
        assertThat(minute.end())
                .isBetween(NOON.plusSeconds(59), NOON.plusMinutes(1).minusNanos(1));
        assertThat(failed.kind()).isEqualTo(Kind.CUSTOMER);
        assertThat(read(new ClassicRows(), row("volume", "day", "2025-01-04")).kind())
                .isEqualTo(Kind.DAY);
    }

    private static Fact scope(String word) {
        return Fact.of("scope", new Value.Code(word));
    }

    private static Alert read(String detector, String kind, String id, Fact... facts) {
        return read(new StandardRows(), row(detector, kind, id, facts));
    }

    private static Alert read(AlertReader reader, Anomaly row) {
        return Objects.requireNonNull(reader.read(row));
    }

    private static Anomaly row(String detector, String kind, String id, Fact... facts) {
        return new Anomaly(
                new AnomalyKey(detector, kind, id), NOON, Stage.CONFIRMED, Severity.MEDIUM, 30, List.of(facts));
    }
}
