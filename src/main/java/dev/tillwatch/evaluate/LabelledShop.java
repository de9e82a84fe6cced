package dev.tillwatch.evaluate;

import dev.tillwatch.model.ShopCalendar;
import java.util.List;

/**
 * A shop of which is known what is wrong in it.
 *
 * @param sales by id, which is nearly the order of time
 */
public record LabelledShop(
        String name, long seed, List<LabelledSale> sales, List<PlantedEvent> events, ShopCalendar calendar) {

    public LabelledShop {
        sales = List.copyOf(sales);
        events = List.copyOf(events);
    }
}
