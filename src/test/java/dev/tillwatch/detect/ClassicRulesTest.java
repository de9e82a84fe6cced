package dev.tillwatch.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.burst.BurstFactory;
import dev.tillwatch.detect.failed.FailedFactory;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.detect.volume.VolumeFactory;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any stream the detectors hold what a plain look at all rows finds. */
class ClassicRulesTest {

    private static final int LENGTH = 900;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void priceHoldsEveryTransactionWithALineOutside(long seed) {
        ShopStream stream = new ShopStream(seed, LENGTH);
        Map<String, Anomaly> found = shown(new PriceFactory(), stream).anomalies("transaction");
        Map<String, List<Long>> expected = new TreeMap<>();
        for (Transaction transaction : stream.live().values()) {
            List<Long> items = transaction.items().stream()
                    .filter(item -> transaction.customer().name() != null && outside(item))
                    .map(LineItem::id)
                    .toList();
            if (!items.isEmpty()) {
                expected.put(Long.toString(transaction.id()), items);
            }
        }
        Map<String, List<Long>> actual = new TreeMap<>();
        found.forEach((id, anomaly) -> actual.put(id, lineItems(anomaly)));
        assertThat(actual).isEqualTo(expected).isNotEmpty();
    }

    private static boolean outside(LineItem item) {
        CatalogEntry catalog = item.catalog();
        BigDecimal sold = item.soldPrice();
        if (catalog == null || sold == null) {
            return false;
        }
        BigDecimal price = catalog.price();
        return sold.compareTo(price.multiply(new BigDecimal("0.75"))) < 0
                || sold.compareTo(price.multiply(new BigDecimal("1.05"))) > 0;
    }

    private static List<Long> lineItems(Row row) {
        return row.facts().stream()
                .filter(fact -> fact.id().matches("line\\.\\d+\\.item"))
                .map(fact -> ((Value.Id) fact.value()).id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113, 114, 115, 116})
    void volumeHoldsEveryDayBelowTheAverage(long seed) {
        ShopStream stream = new ShopStream(seed, LENGTH);
        Shown shown = shown(new VolumeFactory(), stream);
        TreeMap<LocalDate, List<Transaction>> days = dated(stream).stream()
                .collect(Collectors.groupingBy(each -> at(each).toLocalDate(), TreeMap::new, Collectors.toList()));
        long all = days.values().stream().mapToLong(List::size).sum();
        Map<String, String> expected = new TreeMap<>();
        days.forEach((day, transactions) -> {
            if ((long) transactions.size() * days.size() < all) {
                Optional<BigDecimal> revenue = transactions.stream()
                        .map(Transaction::total)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add);
                expected.put(
                        day.toString(),
                        transactions.size() + " " + revenue.map(String::valueOf).orElse("unknown"));
            }
        });
        Map<String, String> actual = new TreeMap<>();
        shown.anomalies("day")
                .forEach((id, anomaly) -> actual.put(id, count(anomaly, "orders") + " " + money(anomaly, "revenue")));
        assertThat(actual).isEqualTo(expected).isNotEmpty();
        assertThat(shown.rows()).hasSize(days.size());
        for (LocalDate day = days.firstKey(); day.isBefore(days.lastKey()); day = day.plusDays(1)) {
            assertThat(shown.readings())
                    .as("zero days are drawn: %s", day)
                    .containsKey(new Shown.Point("day", day.atStartOfDay()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {121, 122, 123, 124, 125, 126})
    void burstHoldsEveryCustomerMinuteOverTheLimit(long seed) {
        ShopStream stream = new ShopStream(seed, LENGTH);
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
        ShopStream stream = new ShopStream(seed, LENGTH);
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
        ShopStream stream = new ShopStream(seed, LENGTH);
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

    @ParameterizedTest
    @ValueSource(longs = {151, 152, 153})
    void failedHoldsEveryFailedTransactionAndEveryCluster(long seed) {
        ShopStream stream = new ShopStream(seed, LENGTH);
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
        ShopStream stream = new ShopStream(seed, LENGTH);
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

    @ParameterizedTest
    @ValueSource(longs = {171, 172, 173})
    void theOrderOfArrivalDoesNotMatter(long seed) {
        ShopStream stream = new ShopStream(seed, LENGTH);
        List<Transaction> rows = new ArrayList<>(stream.live().values());
        for (DetectorFactory factory :
                List.of(new PriceFactory(), new VolumeFactory(), new BurstFactory(), new FailedFactory())) {
            Shown lived = shown(factory, stream);
            Collections.shuffle(rows, new Random(seed));
            List<Event> events = new ArrayList<>();
            rows.forEach(row -> events.add(new TransactionChanged(null, row)));
            Shown shuffled = Shown.of(
                    factory.create(DetectorSettings.DEFAULTS), List.of(new Batch(events, stream.completeTo())));
            assertThat(facts(shuffled)).isEqualTo(facts(lived));
            assertThat(shuffled.readings()).isEqualTo(lived.readings());
        }
    }

    /** All rows without their keys: an episode's anchor tells which of its transactions came first. */
    private static List<String> facts(Shown shown) {
        return shown.rows().values().stream()
                .map(row -> row.key().kind() + row.facts())
                .sorted()
                .toList();
    }

    private static Shown shown(DetectorFactory factory, ShopStream stream) {
        return Shown.of(factory.create(DetectorSettings.DEFAULTS), stream.batches(7, 15));
    }

    private static LocalDateTime at(Transaction transaction) {
        LocalDateTime at = transaction.at();
        return at == null ? LocalDateTime.MIN : at;
    }

    private static List<Transaction> dated(ShopStream stream) {
        return stream.live().values().stream().filter(each -> each.at() != null).toList();
    }

    private static long failures(Collection<Transaction> transactions) {
        return transactions.stream()
                .filter(each -> each.status() == Status.FAILED)
                .count();
    }

    private static Map<Long, List<Transaction>> byCustomer(ShopStream stream) {
        Map<Long, List<Transaction>> found = dated(stream).stream()
                .collect(Collectors.groupingBy(each -> each.customer().id()));
        found.values()
                .forEach(each -> each.sort((left, right) -> {
                    int byTime = at(left).compareTo(at(right));
                    return byTime != 0 ? byTime : Long.compare(left.id(), right.id());
                }));
        return found;
    }

    /** The ids of each stretch covered by windows of so many payments within so many microseconds. */
    private static List<String> runs(List<Transaction> payments, int size, long micros) {
        List<List<Long>> runs = new ArrayList<>();
        int covered = -1;
        for (int i = 0; i + size <= payments.size(); i++) {
            if (ChronoUnit.MICROS.between(at(payments.get(i)), at(payments.get(i + size - 1))) > micros) {
                continue;
            }
            if (i > covered) {
                runs.add(new ArrayList<>());
                covered = i - 1;
            }
            for (int j = covered + 1; j < i + size; j++) {
                runs.getLast().add(payments.get(j).id());
            }
            covered = i + size - 1;
        }
        return runs.stream()
                .map(run -> run.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
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

    private static String ids(Row row, String fact) {
        return row.fact(fact).map(Fact::rows).orElseThrow().stream()
                .map(ref -> ref.id())
                .collect(Collectors.joining(" "));
    }

    private static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseThrow();
    }

    private static long count(Row row, String fact) {
        return ((Value.Count) value(row, fact)).count();
    }

    private static String money(Row row, String fact) {
        return value(row, fact) instanceof Value.Money money ? money.amount().toString() : "unknown";
    }
}
