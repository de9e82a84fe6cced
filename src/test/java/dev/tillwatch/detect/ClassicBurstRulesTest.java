package dev.tillwatch.detect;

import static dev.tillwatch.detect.PlainLook.at;
import static dev.tillwatch.detect.PlainLook.byCustomer;
import static dev.tillwatch.detect.PlainLook.dated;
import static dev.tillwatch.detect.PlainLook.runs;
import static dev.tillwatch.detect.PlainLook.shown;
import static dev.tillwatch.detect.RowFigures.count;
import static dev.tillwatch.detect.RowFigures.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.burst.BurstFactory;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any stream the burst detector holds the minutes, episodes and peaks that a plain look at all rows finds. */
class ClassicBurstRulesTest {

    @ParameterizedTest
    @ValueSource(longs = {121, 122, 123, 124, 125, 126})
    void burstHoldsEveryCustomerMinuteOverTheLimit(long seed) {
        ShopStream stream = PlainLook.stream(seed);
        Map<String, Long> counts = dated(stream).stream()
                .collect(Collectors.groupingBy(
                        each -> each.customer().id() + "@" + at(each).truncatedTo(ChronoUnit.MINUTES),
                        TreeMap::new,
                        Collectors.counting()));
        counts.values().removeIf(count -> count <= 5);
        Map<String, Long> actual = new TreeMap<>();
        shown(new BurstFactory(), stream)
                .anomalies("minute")
                .forEach((id, anomaly) -> actual.put(id, count(anomaly, "count")));
        assertThat(actual).isEqualTo(counts).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {131, 132, 133, 134, 135, 136})
    void episodesAreTheUnionOfAllDenseWindows(long seed) {
        ShopStream stream = PlainLook.stream(seed);
        TreeSet<String> expected = new TreeSet<>();
        byCustomer(stream).values().forEach(payments -> expected.addAll(runs(payments, 6, 59_999_999L)));
        TreeSet<String> actual = new TreeSet<>();
        shown(new BurstFactory(), stream)
                .anomalies("episode")
                .values()
                .forEach(anomaly -> actual.add(ids(anomaly, "count")));
        assertThat(actual).isEqualTo(expected).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {141, 142, 143})
    void theChartOfBurstsHoldsTheExactPeaks(long seed) {
        ShopStream stream = PlainLook.stream(seed);
        Map<LocalDateTime, Double> expected = new TreeMap<>();
        for (List<Transaction> payments : byCustomer(stream).values()) {
            for (Transaction first : payments) {
                long size = payments.stream()
                        .filter(each -> !at(each).isBefore(at(first))
                                && at(each).isBefore(at(first).plusSeconds(60)))
                        .count();
                LocalDateTime bucket = at(first)
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusMinutes(at(first).getMinute() / 10 * 10L);
                expected.merge(bucket, (double) size, Math::max);
            }
        }
        assertThat(observed(shown(new BurstFactory(), stream), "peak60")).isEqualTo(expected);
    }

    private static Map<LocalDateTime, Double> observed(Shown shown, String series) {
        Map<LocalDateTime, Double> found = new TreeMap<>();
        shown.readings().forEach((point, reading) -> {
            if (point.series().equals(series)) {
                found.put(point.at(), reading.observed());
            }
        });
        return found;
    }
}
