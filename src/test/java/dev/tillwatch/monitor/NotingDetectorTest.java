package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.Till;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an anomaly that the feed takes says of the thresholds that found it. */
class NotingDetectorTest {

    private static final DetectorFactory PRICE = new PriceFactory();
    private static final String NOON = "2026-09-16T12:00:00";
    private static final DetectorSettings STRICT =
            new DetectorSettings(Map.of("price.lowest", new BigDecimal("0.50")), ShopCalendar.EMPTY);

    /** What the feed's board holds of these orders, each sold at a fifth of its price. */
    private static List<Anomaly> found(DetectorSettings settings, long... orders) {
        DetectorBoard board = new DetectorBoard(Map.of(PRICE.id(), NotingDetector.of(PRICE, settings)));
        List<Event> events = LongStream.of(orders)
                .<Event>mapToObj(id -> new TransactionChanged(
                        null, Till.order(id, 1, NOON, Status.SUCCESS, Till.line(id, "20.00", "100.00"))))
                .toList();
        board.observe(new Batch(events, LocalDateTime.parse(NOON)), Coverage.NONE);
        assertThat(board.failures()).isEmpty();
        return board.take().getOrDefault(PRICE.id(), Detection.NOTHING).current();
    }

    private static Fact thresholds(Anomaly row) {
        return row.fact(Anomaly.THRESHOLDS).orElseThrow();
    }

    @Test
    void anAnomalyRemembersTheThresholdsThatFoundIt() {
        Anomaly before = found(DetectorSettings.DEFAULTS, 1).getFirst();
        Anomaly after = found(STRICT, 2).getFirst();

        assertThat(thresholds(before).value()).isEqualTo(new Value.Text("price.lowest=0.75;price.highest=1.05"));
        assertThat(thresholds(after).value()).isEqualTo(new Value.Text("price.lowest=0.5;price.highest=1.05"));
    }

    @Test
    void theyStayOnTheWorkstationBehindTheFactsOfTheDetector() {
        Anomaly row = found(DetectorSettings.DEFAULTS, 1).getFirst();

        assertThat(thresholds(row).privacy()).isEqualTo(Privacy.LOCAL);
        assertThat(row.facts().getLast()).isSameAs(thresholds(row));
        assertThat(row.facts()).hasSizeGreaterThan(1);
    }

    @Test
    void allAnomaliesOfADetectorShareThem() {
        List<Anomaly> rows = found(DetectorSettings.DEFAULTS, 1, 2);

        assertThat(rows).hasSize(2);
        assertThat(thresholds(rows.getFirst())).isSameAs(thresholds(rows.getLast()));
    }
}
