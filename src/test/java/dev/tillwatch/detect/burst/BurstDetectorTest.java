package dev.tillwatch.detect.burst;

import static dev.tillwatch.detect.Till.order;
import static dev.tillwatch.detect.Till.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Till;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstDetectorTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 16, 16, 31, 38);

    private final Till till = new Till(new BurstFactory());

    /** Orders of customer 17 at these seconds after the start, with ids from {@code firstId} on. */
    private static List<Transaction> orders(long firstId, int... seconds) {
        List<Transaction> orders = new ArrayList<>();
        IntStream.range(0, seconds.length)
                .forEach(i -> orders.add(order(
                        firstId + i,
                        17,
                        START.plusSeconds(seconds[i]).toString(),
                        i % 2 == 0 ? Status.SUCCESS : Status.FAILED)));
        return orders;
    }

    private void add(List<Transaction> orders) {
        till.add(orders.toArray(Transaction[]::new));
    }

    private Map<String, Anomaly> episodes() {
        return till.shown().anomalies("episode");
    }

    private Anomaly only() {
        assertThat(episodes()).hasSize(1);
        return episodes().values().iterator().next();
    }

    @Test
    void flagsABurstAcrossTheMinute() {
        add(orders(1, 0, 6, 14, 19, 23, 28, 33, 36, 41));
        assertThat(value(only(), "minuteRule")).isEqualTo(new Value.Code("misses"));
        assertThat(value(only(), "count")).isEqualTo(new Value.Count(9));
        assertThat(value(only(), "span")).isEqualTo(new Value.Seconds(41));
        assertThat(value(only(), "peak")).isEqualTo(new Value.Count(5));
        assertThat(value(only(), "peak60")).isEqualTo(new Value.Count(9));
        assertThat(value(only(), "amount")).isEqualTo(new Value.Money(new BigDecimal("90.00")));
        assertThat(value(only(), "failedShare")).isEqualTo(new Value.Percent(new BigDecimal("44.4"), false));
        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(till.shown().anomalies("minute")).isEmpty();
    }

    @Test
    void bothRulesFindABurstWithinTheMinute() {
        add(orders(1, 22, 23, 24, 25, 26, 27));
        assertThat(value(only(), "minuteRule")).isEqualTo(new Value.Code("finds"));
        assertThat(till.shown().anomalies("minute")).containsOnlyKeys("17@2026-09-16T16:32");
    }

    @Test
    void fiveAreAcceptedAndSixInExactlySixtySecondsToo() {
        add(orders(1, 0, 1, 2, 3, 4));
        add(orders(11, 300, 312, 324, 336, 348, 360));
        assertThat(episodes()).isEmpty();
        add(orders(21, 359));
        assertThat(episodes()).hasSize(1);
    }

    @Test
    void anEpisodeKeepsItsKeyWhenItsFirstTransactionLeavesOrMoves() {
        List<Transaction> orders = orders(1, 0, 5, 10, 15, 20, 25, 30, 35);
        add(orders);
        AnomalyKey key = only().key();
        till.remove(orders.getFirst());
        assertThat(only().key()).isEqualTo(key);
        till.change(orders.get(1), Till.at(orders.get(1), START.plusSeconds(22).toString()));
        assertThat(only().key()).isEqualTo(key);
        assertThat(value(only(), "count")).isEqualTo(new Value.Count(7));
    }

    @Test
    void sixThatBecomeSixElsewhereAreTheSameEpisode() {
        List<Transaction> orders = orders(1, 0, 5, 10, 15, 20, 25);
        add(orders);
        AnomalyKey key = only().key();
        till.change(
                orders.getLast(),
                Till.at(orders.getLast(), START.plusSeconds(30).toString()));
        assertThat(only().key()).isEqualTo(key);
    }

    @Test
    void whereTwoMergeTheYoungerNamesItsHeir() {
        add(orders(1, 0, 1, 2, 3, 4, 5));
        add(orders(11, 90, 91, 92, 93, 94, 95));
        assertThat(episodes()).containsOnlyKeys("17@1", "17@11");
        // 31, 32, 50, 51 join the two: windows from the first reach into them, and so on.
        List<Withdrawal> withdrawn = till.add(orders(21, 31, 32, 33, 50, 51, 52).toArray(Transaction[]::new))
                .withdrawn();
        assertThat(episodes()).containsOnlyKeys("17@1");
        assertThat(withdrawn).singleElement().satisfies(gone -> {
            assertThat(gone.key().id()).isEqualTo("17@11");
            assertThat(gone.reason()).isEqualTo("merged");
            assertThat(gone.replacedBy()).isEqualTo(only().key());
        });
    }

    @Test
    void whereOneSplitsTheLargerPartKeepsTheKey() {
        List<Transaction> middle = orders(21, 31, 32, 33, 50, 51, 52);
        add(orders(1, 0, 1, 2, 3, 4, 5, 6));
        add(middle);
        add(orders(11, 90, 91, 92, 93, 94, 95));
        assertThat(episodes()).containsOnlyKeys("17@1");
        middle.forEach(till::remove);
        assertThat(episodes()).containsOnlyKeys("17@1", "17@11");
    }

    @Test
    void transactionsWithoutADateTakeNoPart() {
        IntStream.range(0, 9).forEach(i -> till.add(order(i, 17, null, Status.SUCCESS)));
        assertThat(till.shown().rows()).isEmpty();
        assertThat(till.shown().readings()).isEmpty();
    }

    @Test
    void silenceConfirmsABurst() {
        till.now("2026-09-16T16:32:20");
        add(orders(1, 0, 1, 2, 3, 4, 5));
        assertThat(only().stage()).isEqualTo(Stage.PROVISIONAL);
        till.silenceTo("2026-09-16T16:32:43");
        assertThat(only().stage()).isEqualTo(Stage.CONFIRMED);
    }
}
