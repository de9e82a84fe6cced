package dev.tillwatch.evaluate;

import static dev.tillwatch.evaluate.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final List<LabelledSale> sales = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();

    @Test
    void tellsSalesInOrderOfIdInBatchesOfAtMostAMinuteThatAreCompleteToTheLast() {
        sale(at(0, "10:00:10"), "1");
        sale(at(0, "10:01:05"), "1");
        sale(at(0, "10:00:50"), "1");
        sale(at(0, "10:01:20"), "1");

        replay();

        assertThat(batches.getFirst().completeTo()).isEqualTo(at(0, "10:01:05"));
        assertThat(ids(batches.getFirst())).containsExactly(1L, 2L, 3L);
        assertThat(ids(batches.get(1))).containsExactly(4L);
        assertThat(batches).allMatch(batch -> batch.order() == Batch.Order.LIVE);
    }

    @Test
    void tellsSilenceOnEachFullHourUpToTheMidnightAfterTheLast() {
        sale(at(0, "21:30"), "1");
        sale(at(0, "23:00"), "1");

        replay();

        assertThat(batches.stream().map(Batch::completeTo))
                .containsExactly(at(0, "21:30"), at(0, "22:00"), at(0, "23:00"), at(0, "23:00"), at(1, "00:00"));
        assertThat(ids(batches.get(2))).isEmpty();
        assertThat(ids(batches.get(3))).containsExactly(2L);
    }

    @Test
    void aRowThatComesLateIsToldWhenItComesAndTimeDoesNotGoBack() {
        sale(at(0, "10:05"), "1");
        sale(at(0, "09:58"), "1");

        replay();

        assertThat(batches.getFirst().completeTo()).isEqualTo(at(0, "10:05"));
        assertThat(ids(batches.getFirst())).containsExactly(1L, 2L);
    }

    @Test
    void tellsThatACatalogPriceChangedBeforeTheFirstSaleAtTheNewOne() {
        sale(at(0, "10:00"), "100");
        sale(at(1, "00:01"), "120");
        sale(at(0, "23:59"), "100");
        sale(at(1, "00:03"), "120");

        replay();

        Batch second = batches.stream()
                .filter(batch -> ids(batch).contains(2L))
                .findFirst()
                .orElseThrow();
        assertThat(second.events().getFirst())
                .isEqualTo(new CatalogPriceChanged("P", at(1, "00:01"), new BigDecimal("100"), new BigDecimal("120")));
        assertThat(batches.stream().flatMap(batch -> batch.events().stream()))
                .filteredOn(CatalogPriceChanged.class::isInstance)
                .hasSize(1);
    }

    @Test
    void longerBatchesEndOnTheFullHour() {
        sale(at(0, "10:10"), "1");
        sale(at(0, "10:50"), "1");
        sale(at(0, "11:10"), "1");

        new Replay(shop()).runByTheHour(new Scripted(batch -> Detection.NOTHING), row -> null);

        assertThat(ids(batches.getFirst())).containsExactly(1L, 2L);
        assertThat(batches.getFirst().completeTo()).isEqualTo(at(0, "10:50"));
        assertThat(batches.get(1).completeTo()).isEqualTo(at(0, "11:00"));
    }

    @Test
    void keepsWhenAnAlertWasToldAndTakenBackAndToldAgain() {
        sale(at(0, "10:00"), "1");
        sale(at(0, "15:00"), "1");

        Findings found = replay(batch -> switch (batch.completeTo().getHour()) {
            case 11, 14 -> row(Stage.CONFIRMED);
            case 12 -> row(Stage.IN_PROGRESS);
            case 16 ->
                new Detection(List.of(), List.of(), List.of(new Observation(key(), null, true, List.of())), List.of());
            default -> Detection.NOTHING;
        });

        Raised raised = found.of(Alert.Kind.SHOP).getFirst();
        assertThat(raised.at()).isEqualTo(at(0, "11:00"));
        assertThat(List.of("10:59", "11:00", "11:59", "12:00", "14:00", "15:59", "16:00"))
                .extracting(time -> raised.stoodAt(at(0, time)))
                .containsExactly(false, true, true, false, true, true, false);
        assertThat(raised.stands()).isFalse();
    }

    @Test
    void whatIsInProgressIsNotRaised() {
        sale(at(0, "10:00"), "1");

        assertThat(replay(batch -> row(Stage.IN_PROGRESS)).of(Alert.Kind.SHOP)).isEmpty();
    }

    @Test
    void withinABatchTheMomentThatTheRowClaimsCounts() {
        sale(at(0, "10:00:00"), "1");
        sale(at(0, "10:01:10"), "1");
        sale(at(0, "10:01:50"), "1");

        Findings within = new Replay(shop()).run(once(), row -> alert(at(0, "10:01:10")));
        Findings before = new Replay(shop()).run(once(), row -> alert(at(0, "09:00")));

        assertThat(within.of(Alert.Kind.SHOP).getFirst().at()).isEqualTo(at(0, "10:01:10"));
        assertThat(before.of(Alert.Kind.SHOP).getFirst().at()).isEqualTo(at(0, "10:01:50"));
    }

    private Scripted once() {
        return new Scripted(batch -> ids(batch).contains(3L) ? row(Stage.CONFIRMED) : Detection.NOTHING);
    }

    private void replay() {
        replay(batch -> Detection.NOTHING);
    }

    private Findings replay(Function<Batch, Detection> script) {
        return new Replay(shop()).run(new Scripted(script), row -> alert(at(0, "00:00")));
    }

    private LabelledShop shop() {
        return new LabelledShop("replayed", 1, sales, List.of(), ShopCalendar.EMPTY);
    }

    private void sale(LocalDateTime at, String catalog) {
        long id = sales.size() + 1L;
        LineItem line =
                new LineItem(id, "P", "P", BigDecimal.ONE, 1, new CatalogEntry("P", "P", new BigDecimal(catalog)));
        Transaction sale = new Transaction(id, new Customer(1, "C"), at, Status.SUCCESS, BigDecimal.ONE, List.of(line));
        sales.add(new LabelledSale(sale, LabelledSale.ORDINARY));
    }

    private static List<Long> ids(Batch batch) {
        return batch.events().stream()
                .filter(TransactionChanged.class::isInstance)
                .map(event -> ((TransactionChanged) event).transactionId())
                .toList();
    }

    private static Alert alert(LocalDateTime claimed) {
        LocalDateTime at = Objects.requireNonNull(claimed);
        return new Alert(Alert.Kind.SHOP, "", at, at.plus(Duration.ofMinutes(1)), 10, 0, claimed, List.of());
    }

    private static AnomalyKey key() {
        return new AnomalyKey("test", "test", "1");
    }

    private static Detection row(Stage stage) {
        return new Detection(
                List.of(), List.of(new Anomaly(key(), null, stage, Severity.LOW, 1, List.of())), List.of(), List.of());
    }

    /** Answers by a script and keeps what it was told. */
    private final class Scripted implements Detector {

        private final Function<Batch, Detection> script;

        Scripted(Function<Batch, Detection> script) {
            this.script = script;
        }

        @Override
        public Detection observe(Batch batch) {
            batches.add(batch);
            return script.apply(batch);
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
