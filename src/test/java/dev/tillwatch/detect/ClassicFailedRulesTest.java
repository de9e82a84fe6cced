package dev.tillwatch.detect;

import static dev.tillwatch.detect.PlainLook.at;
import static dev.tillwatch.detect.PlainLook.byCustomer;
import static dev.tillwatch.detect.PlainLook.dated;
import static dev.tillwatch.detect.PlainLook.failures;
import static dev.tillwatch.detect.PlainLook.runs;
import static dev.tillwatch.detect.PlainLook.shown;
import static dev.tillwatch.detect.RowFigures.ids;
import static dev.tillwatch.detect.RowFigures.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.failed.FailedFactory;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any stream the detector of failed payments holds what a plain look at all rows finds. */
class ClassicFailedRulesTest {

    @ParameterizedTest
    @ValueSource(longs = {151, 152, 153})
    void failedHoldsEveryFailedTransactionAndEveryCluster(long seed) {
        ShopStream stream = PlainLook.stream(seed);
        Shown shown = shown(new FailedFactory(), stream);
        TreeSet<String> failed = new TreeSet<>();
        stream.live().values().stream()
                .filter(each -> each.status() == Status.FAILED)
                .forEach(each -> failed.add(Long.toString(each.id())));
        assertThat(shown.anomalies("transaction").keySet()).isEqualTo(failed).isNotEmpty();

        TreeSet<String> expected = new TreeSet<>();
        byCustomer(stream).values().forEach(payments -> {
            List<Transaction> failures = payments.stream()
                    .filter(each -> each.status() == Status.FAILED)
                    .toList();
            expected.addAll(runs(failures, 2, 600_000_000L));
        });
        TreeSet<String> clusters = new TreeSet<>();
        TreeSet<String> inside = new TreeSet<>();
        shown.anomalies("cluster").forEach((id, anomaly) -> {
            if (id.contains("@")) {
                clusters.add(ids(anomaly, "failed"));
                inside.addAll(List.of(ids(anomaly, "failed").split(" ")));
            }
        });
        assertThat(clusters).isEqualTo(expected).isNotEmpty();
        TreeSet<String> marked = new TreeSet<>();
        shown.anomalies("transaction").forEach((id, anomaly) -> {
            if (value(anomaly, "inCluster").equals(new Value.Code("yes"))) {
                marked.add(id);
            }
        });
        assertThat(marked).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(longs = {161, 162, 163})
    void failedHoldsEveryHourThatStandsOut(long seed) {
        ShopStream stream = PlainLook.stream(seed);
        TreeMap<LocalDateTime, List<Transaction>> hours = dated(stream).stream()
                .collect(Collectors.groupingBy(
                        each -> at(each).truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()));
        long allTries = dated(stream).size();
        long allFailed = failures(dated(stream));
        TreeSet<String> expected = new TreeSet<>();
        hours.forEach((hour, tries) -> {
            long failed = failures(tries);
            long rest = allTries - tries.size();
            if (failed >= 5 && rest > 0 && failed * rest >= 3 * (allFailed - failed) * tries.size()) {
                expected.add(hour.toString().substring(0, 13));
            }
        });
        TreeSet<String> actual = new TreeSet<>(
                shown(new FailedFactory(), stream).anomalies("cluster").keySet());
        actual.removeIf(id -> id.contains("@"));
        assertThat(actual).isEqualTo(expected);
    }
}
