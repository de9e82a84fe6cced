package dev.tillwatch.detect;

import static dev.tillwatch.detect.PlainLook.at;
import static dev.tillwatch.detect.PlainLook.dated;
import static dev.tillwatch.detect.PlainLook.shown;
import static dev.tillwatch.detect.RowFigures.count;
import static dev.tillwatch.detect.RowFigures.lineItems;
import static dev.tillwatch.detect.RowFigures.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.burst.BurstFactory;
import dev.tillwatch.detect.failed.FailedFactory;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.detect.volume.VolumeFactory;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any stream the detectors hold what a plain look at all rows finds: of prices and days, and in any order. */
class ClassicRulesTest {

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void priceHoldsEveryTransactionWithALineOutside(long seed) {
        ShopStream stream = PlainLook.stream(seed);
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

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113, 114, 115, 116})
    void volumeHoldsEveryDayBelowTheAverage(long seed) {
        ShopStream stream = PlainLook.stream(seed);
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
    @ValueSource(longs = {171, 172, 173})
    void theOrderOfArrivalDoesNotMatter(long seed) {
        ShopStream stream = PlainLook.stream(seed);
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
}
