package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.simulate.Planted;
import dev.tillwatch.simulate.ShopPlan;
import dev.tillwatch.simulate.SimulatedShop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the demo's history the adaptive rules find all that is planted once they have learned, and little else. */
class DemoFindingsTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 14, 0);

    /** Before that the rules still learn what is usual: 56 of the demo's 120 days. */
    private static final LocalDateTime LEARNED = NOW.minusDays(64);

    private static final SimulatedShop SHOP = SimulatedShop.of(ShopPlan.demo(DemoShop.DEFAULT_SEED, NOW));
    private static final Map<String, List<Anomaly>> FOUND = new LinkedHashMap<>();

    @BeforeAll
    static void judge() {
        List<Event> events = new ArrayList<>();
        SHOP.transactions().forEach(row -> events.add(new TransactionChanged(null, row)));
        for (DetectorFactory factory : Detectors.adaptive()) {
            Detector detector = factory.create(DetectorSettings.DEFAULTS);
            Map<AnomalyKey, Anomaly> held = new LinkedHashMap<>();
            take(detector.observe(new Batch(events, NOW, Batch.Order.PAST)), held);
            take(detector.observe(new Batch(List.of(), NOW)), held);
            FOUND.put(factory.id(), List.copyOf(held.values()));
        }
    }

    private static void take(Detection detection, Map<AnomalyKey, Anomaly> held) {
        detection.withdrawn().forEach(gone -> held.remove(gone.key()));
        detection.observations().forEach(row -> held.remove(row.key()));
        detection.current().forEach(row -> held.put(row.key(), row));
    }

    private static Set<Long> transactions(Anomaly row) {
        return row.facts().stream()
                .map(Fact::rows)
                .flatMap(List::stream)
                .filter(ref -> ref.table() == RowRef.Table.TRANSACTION)
                .map(ref -> Long.valueOf(ref.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFound(Planted planted) {
        LocalDate day = planted.at().toLocalDate();
        return FOUND.getOrDefault(planted.kind().detector(), List.of()).stream().anyMatch(row -> {
            boolean sameDay = row.at() != null && row.at().toLocalDate().equals(day);
            return planted.ids().isEmpty()
                    ? sameDay
                    : transactions(row).stream().anyMatch(planted.ids()::contains);
        });
    }

    @Test
    void whatIsPlantedIsFound() {
        List<Planted> later = SHOP.book().planted().stream()
                .filter(planted -> planted.at().isAfter(LEARNED))
                .toList();

        assertThat(later).hasSizeGreaterThan(60).allMatch(DemoFindingsTest::isFound);
    }

    @Test
    void whatIsNotPlantedIsHardlyEverFound() {
        Set<Long> planted = SHOP.book().planted().stream()
                .flatMap(each -> each.ids().stream())
                .collect(Collectors.toSet());
        Set<LocalDate> days = SHOP.book().planted().stream()
                .filter(each -> each.ids().isEmpty())
                .map(each -> each.at().toLocalDate())
                .collect(Collectors.toSet());

        FOUND.forEach((detector, rows) -> assertThat(rows.stream()
                        .filter(row -> row.at() != null && row.at().isAfter(LEARNED))
                        .filter(row -> detector.equals("volume")
                                ? row.key().kind().equals("day")
                                        && !days.contains(
                                                LocalDate.parse(row.key().id()))
                                : transactions(row).stream().noneMatch(planted::contains)))
                .as(detector)
                .hasSizeLessThanOrEqualTo(1));
    }
}
