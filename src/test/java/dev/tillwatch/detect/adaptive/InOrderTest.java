package dev.tillwatch.detect.adaptive;

import static dev.tillwatch.detect.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.Shown;
import dev.tillwatch.detect.Till;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-10T12:00:00");
    private static final Transaction OLD = order(1, 7, "2026-03-01T10:00:00", Status.SUCCESS);
    private static final Transaction NEXT = order(2, 8, "2026-03-02T10:00:00", Status.SUCCESS);
    /** Of a customer whom the past knows, and of one whom nobody knows. */
    private static final Transaction KNOWN = order(3, 7, "2026-03-10T11:58:00", Status.SUCCESS, Till.line(1, "5", "6"));

    private static final Transaction STRANGER = order(4, 9, "2026-03-10T11:59:00", Status.SUCCESS);

    @Test
    void whatOnlyTheHastyJudgementFoundIsWithdrawnOnceThePastIsKnown() {
        InOrder detector = new InOrder(Newcomers::new);
        Shown shown = new Shown();
        shown.take(detector.observe(batch(Batch.Order.AHEAD, KNOWN, STRANGER)));
        assertThat(shown.anomalies("order")).containsOnlyKeys("3", "4");
        shown.take(detector.observe(batch(Batch.Order.PAST, OLD, NEXT)));
        assertThat(shown.anomalies("order")).containsOnlyKeys("1", "2", "3", "4");
        Detection found = detector.observe(batch(Batch.Order.LIVE));
        shown.take(found);
        assertThat(shown.anomalies("order")).containsOnlyKeys("1", "2", "4");
        assertThat(found.withdrawn()).allMatch(withdrawal -> withdrawal.reason().equals("history"));
    }

    @Test
    void endsAsIfAllHadComeInOrder() {
        Shown inOrder = Shown.of(
                new Newcomers(), List.of(batch(Batch.Order.LIVE, OLD, NEXT), batch(Batch.Order.LIVE, KNOWN, STRANGER)));
        Shown loaded = Shown.of(
                new InOrder(Newcomers::new),
                List.of(
                        batch(Batch.Order.AHEAD, KNOWN),
                        batch(Batch.Order.PAST, OLD),
                        batch(Batch.Order.AHEAD, STRANGER),
                        batch(Batch.Order.PAST, NEXT),
                        batch(Batch.Order.LIVE)));
        assertThat(loaded.rows()).isEqualTo(inOrder.rows());
        assertThat(loaded.readings()).isEqualTo(inOrder.readings());
    }

    @Test
    void timeBetweenAPastRowAndNowIsNotTakenForSilence() {
        Newcomers whole = new Newcomers();
        InOrder detector = new InOrder(() -> whole);
        detector.observe(batch(Batch.Order.PAST, OLD, NEXT));
        assertThat(whole.completeTo).isBefore(LocalDateTime.parse("2026-03-02T10:00:01"));
        detector.observe(batch(Batch.Order.LIVE));
        assertThat(whole.completeTo).isEqualTo(NOW);
    }

    /** One in a hundred; they would close all the days up to theirs. */
    @Test
    void mistypedDatesAmongThePastCloseNoDaysStillToCome() {
        Newcomers whole = new Newcomers();
        InOrder detector = new InOrder(() -> whole);
        LocalDateTime begin = NOW.minusDays(30);
        Transaction[] rows = new Transaction[10_000];
        for (int i = 0; i < rows.length; i++) {
            LocalDateTime at = i % 100 == 0 ? NOW.minusDays(1) : begin.plusSeconds(i);
            rows[i] = order(i + 1, 7, at.toString(), Status.SUCCESS);
        }
        detector.observe(batch(Batch.Order.PAST, rows));
        assertThat(whole.completeTo).isBetween(begin.plusSeconds(rows.length * 9 / 10), begin.plusSeconds(rows.length));
    }

    @Test
    void whatWaitsForThePastIsKeptInTheState() throws IOException {
        List<Batch> batches = List.of(
                batch(Batch.Order.AHEAD, KNOWN),
                batch(Batch.Order.PAST, OLD),
                new Batch(List.of(new CatalogPriceChanged("p", NOW, BigDecimal.ONE, BigDecimal.TWO)), NOW),
                batch(Batch.Order.LIVE, STRANGER));
        Shown straight = Shown.of(new InOrder(Newcomers::new), batches);
        Shown interrupted = new Shown();
        InOrder detector = new InOrder(Newcomers::new);
        for (Batch batch : batches) {
            interrupted.take(detector.observe(batch));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            detector.save(new DataOutputStream(bytes));
            detector = new InOrder(Newcomers::new);
            detector.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        }
        assertThat(interrupted.rows()).isEqualTo(straight.rows());
        assertThat(interrupted.readings()).isEqualTo(straight.readings());
    }

    private static Batch batch(Batch.Order order, Transaction... rows) {
        List<Event> events = Arrays.stream(rows)
                .map(row -> (Event) new TransactionChanged(null, row))
                .toList();
        return new Batch(events, NOW, order);
    }

    /** Finds each order of a customer of whom it has seen none. */
    private static final class Newcomers implements Detector {

        private final Set<Long> customers = new HashSet<>();
        private LocalDateTime completeTo = LocalDateTime.of(1, 1, 1, 0, 0);

        @Override
        public Detection observe(Batch batch) {
            completeTo = batch.completeTo();
            Findings findings = new Findings();
            for (Event event : batch.events()) {
                if (event instanceof TransactionChanged change && change.after() != null) {
                    Transaction row = change.after();
                    findings.add(new Reading("s", Objects.requireNonNull(row.at()), customers.size(), 0, 0, true));
                    if (customers.add(row.customer().id())) {
                        findings.add(new Anomaly(
                                new AnomalyKey("new", "order", Long.toString(row.id())),
                                row.at(),
                                Stage.CONFIRMED,
                                Severity.LOW,
                                1,
                                List.of(Fact.person("customer", row.customer()))));
                    }
                }
            }
            return findings.toDetection();
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(customers.size());
            for (long customer : customers) {
                out.writeLong(customer);
            }
        }

        @Override
        public void restore(DataInput in) throws IOException {
            for (int count = in.readInt(); count > 0; count--) {
                customers.add(in.readLong());
            }
        }
    }
}
