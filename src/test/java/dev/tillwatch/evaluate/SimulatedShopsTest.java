package dev.tillwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedShopsTest {

    private static final LabelledShop SHOP = SimulatedShops.usual(8);

    @Test
    void carriesItsNameSeedAndCalendar() {
        assertThat(SHOP.name()).isEqualTo("usual");
        assertThat(SHOP.seed()).isEqualTo(8);
        assertThat(SHOP.calendar().changesVolume(LocalDate.of(2025, 11, 28))).isTrue();
    }

    @Test
    void kindsAreTheWordsOfTheFiles() {
        assertThat(new TreeSet<>(SHOP.events().stream().map(PlantedEvent::kind).toList()))
                .containsExactly(
                        "card_testing",
                        "card_testing_distributed",
                        "card_testing_slow",
                        "city_failure",
                        "drop_day",
                        "fast",
                        "gateway_outage",
                        "insider",
                        "medium",
                        "outage_hours",
                        "over",
                        "product_failure",
                        "quantity",
                        "sag_5days",
                        "slip",
                        "slow",
                        "spike_day",
                        "spike_hours",
                        "straddle",
                        "subtle",
                        "total_mismatch",
                        "under");
    }

    @Test
    void everyEventNamesWhomItConcerns() {
        for (PlantedEvent event : SHOP.events()) {
            boolean ofCustomer = event.detector().equals("burst")
                    || event.detector().equals("price")
                    || event.kind().equals("card_testing")
                    || event.kind().equals("card_testing_slow");
            assertThat(event.customerId() != null).as(event.toString()).isEqualTo(ofCustomer);
            boolean ofProduct =
                    event.kind().equals("product_failure") || event.kind().equals("card_testing_distributed");
            assertThat(event.productId() != null)
                    .as(event.toString())
                    .isEqualTo(ofProduct
                            || (event.detector().equals("price")
                                    && !event.kind().equals("total_mismatch")));
            assertThat(event.city() != null)
                    .as(event.toString())
                    .isEqualTo(event.kind().equals("city_failure"));
        }
    }

    @Test
    void labelledSalesLieInTheSpanOfTheirEvent() {
        assertThat(IntStream.range(0, SHOP.events().size())
                        .allMatch(id -> SHOP.events().get(id).id() == id))
                .isTrue();
        int labelled = 0;
        for (LabelledSale sale : SHOP.sales()) {
            if (sale.eventId() != LabelledSale.ORDINARY) {
                labelled++;
                PlantedEvent event = SHOP.events().get(sale.eventId());
                assertThat(event.covers(at(sale))).as(event.toString()).isTrue();
                assertThat(event.detector()).isNotEqualTo("volume");
            }
        }
        assertThat(labelled).isBetween(2_500, 5_500);
    }

    @Test
    void salesAreByIdAndNearlyInTheOrderOfTime() {
        int late = 0;
        for (int i = 1; i < SHOP.sales().size(); i++) {
            assertThat(SHOP.sales().get(i).transaction().id())
                    .isGreaterThan(SHOP.sales().get(i - 1).transaction().id());
            LocalDateTime before = at(SHOP.sales().get(i - 1));
            LocalDateTime now = at(SHOP.sales().get(i));
            late += now.isBefore(before) ? 1 : 0;
            assertThat(now.isBefore(before.minusMinutes(5))).isFalse();
        }
        assertThat(late).isBetween(100, SHOP.sales().size() / 100);
    }

    @Test
    void linesCarryTheCatalogPriceOfTheirDay() {
        Map<String, List<LineItem>> changes = new HashMap<>();
        Map<String, LocalDate> changedOn = new HashMap<>();
        for (LabelledSale sale : byTime()) {
            for (LineItem item : sale.transaction().items()) {
                List<LineItem> seen = changes.computeIfAbsent(item.productId(), id -> new ArrayList<>());
                if (seen.isEmpty() || !Objects.equals(seen.getLast().catalog(), item.catalog())) {
                    seen.add(item);
                    changedOn.put(item.productId(), at(sale).toLocalDate());
                }
            }
        }

        assertThat(changes.values()).allMatch(seen -> seen.size() <= 2);
        assertThat(changes.values().stream().filter(seen -> seen.size() == 2)).hasSizeGreaterThan(40);
        assertThat(changedOn.values().stream().distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void everyCustomerLivesInACity() {
        assertThat(SHOP.sales().stream().map(LabelledSale::transaction).map(Transaction::customer))
                .allMatch(customer -> customer.city() != null && customer.name() != null);
    }

    @Test
    void theOtherShopIsSmallAndHasItsOwnName() {
        LabelledShop other = SimulatedShops.other(8);

        assertThat(other.name()).isEqualTo("other");
        assertThat(other.sales()).hasSizeBetween(10_000, 30_000);
        assertThat(other.events()).hasSizeGreaterThan(150);
    }

    private static List<LabelledSale> byTime() {
        return SHOP.sales().stream()
                .sorted((one, two) -> at(one).compareTo(at(two)))
                .toList();
    }

    private static LocalDateTime at(LabelledSale sale) {
        return Objects.requireNonNull(sale.transaction().at());
    }
}
