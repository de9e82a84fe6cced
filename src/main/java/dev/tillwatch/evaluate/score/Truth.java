package dev.tillwatch.evaluate.score;

import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.PlantedEvent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a shop, looked up by sale, customer and day; its first days are not scored. */
public final class Truth {

    /** Days in which rules learn what is usual. */
    public static final int WARM_UP_DAYS = 56;

    private final LabelledShop shop;
    private final LocalDate scoredFrom;
    private final LongMap<LabelledSale> sales = new LongMap<>();
    private final Map<Integer, PlantedEvent> events = new HashMap<>();
    private final Map<Integer, Set<Long>> customers = new HashMap<>();
    private final TreeMap<LocalDate, Integer> orders = new TreeMap<>();
    private int scoredSales;

    public Truth(LabelledShop shop) {
        this(shop, WARM_UP_DAYS);
    }

    public Truth(LabelledShop shop, int warmUpDays) {
        this.shop = shop;
        shop.events().forEach(event -> events.put(event.id(), event));
        sales.expect(shop.sales().size());
        shop.sales().forEach(this::count);
        scoredFrom = orders.isEmpty() ? LocalDate.MAX : orders.firstKey().plusDays(warmUpDays);
        for (LabelledSale sale : shop.sales()) {
            scoredSales += scored(sale) ? 1 : 0;
        }
    }

    private void count(LabelledSale sale) {
        LocalDateTime at = sale.transaction().at();
        sales.put(sale.transaction().id(), sale);
        if (at != null) {
            orders.merge(at.toLocalDate(), 1, Integer::sum);
        }
        if (sale.eventId() != LabelledSale.ORDINARY) {
            customers
                    .computeIfAbsent(sale.eventId(), id -> new HashSet<>())
                    .add(sale.transaction().customer().id());
        }
    }

    List<LabelledSale> sales() {
        return shop.sales();
    }

    @Nullable
    LabelledSale sale(String id) {
        return sales.get(Long.parseLong(id));
    }

    boolean scored(LabelledSale sale) {
        LocalDateTime at = sale.transaction().at();
        return at != null && scored(at);
    }

    boolean scored(LocalDateTime at) {
        return !at.toLocalDate().isBefore(scoredFrom);
    }

    int scoredSales() {
        return scoredSales;
    }

    /** The event of that detector that the sale belongs to. */
    @Nullable
    PlantedEvent eventOf(LabelledSale sale, String detector) {
        PlantedEvent event = events.get(sale.eventId());
        return event != null && event.detector().equals(detector) ? event : null;
    }

    /** The scored events that a detector is to find. */
    List<PlantedEvent> events(String detector) {
        List<PlantedEvent> found = new ArrayList<>();
        for (PlantedEvent event : shop.events()) {
            if (event.detector().equals(detector) && scored(event.start())) {
                found.add(event);
            }
        }
        return found;
    }

    /** Whose orders belong to the event. */
    Set<Long> customers(PlantedEvent event) {
        Set<Long> known = new HashSet<>(customers.getOrDefault(event.id(), Set.of()));
        if (event.customerId() != null) {
            known.add(event.customerId());
        }
        return known;
    }

    /** Every scored day up to the last one with an order. */
    List<LocalDate> days() {
        return orders.isEmpty() || scoredFrom.isAfter(orders.lastKey())
                ? List.of()
                : scoredFrom.datesUntil(orders.lastKey().plusDays(1)).toList();
    }

    /** A day without any order: the shop is closed, or its data are missing. */
    boolean closed(LocalDate day) {
        return !orders.containsKey(day);
    }
}
