package dev.tillwatch.evaluate;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a shop's sales as a live feed would: in order of id, in short batches, on each full hour that nothing more came
 * before it, and that a catalog price changed before the first sale at the new one.
 */
final class ShopBatches implements Iterator<Batch> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Priced(BigDecimal price, LocalDateTime since) {}

    private final List<LabelledSale> sales;
    private final Map<String, Priced> catalog = new HashMap<>();
    private final LocalDateTime last;
    private final Duration cut;

    private LocalDateTime complete;
    private LocalDateTime hour;
    private int next;

    ShopBatches(List<LabelledSale> sales) {
        this(sales, LONGEST);
    }

    /** With longer batches, for rules whose findings do not hang on when within an hour they are asked. */
    ShopBatches(List<LabelledSale> sales, Duration cut) {
        this.sales = sales;
        this.cut = cut;
        this.complete = first(sales);
        this.hour = complete.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        LocalDateTime latest = complete;
        for (LabelledSale sale : sales) {
            latest = later(latest, sale.transaction().at());
        }
        this.last = latest.toLocalDate().plusDays(1).atStartOfDay();
    }

    private static LocalDateTime first(List<LabelledSale> sales) {
        for (LabelledSale sale : sales) {
            LocalDateTime at = sale.transaction().at();
            if (at != null) {
                return at;
            }
        }
        return LocalDateTime.MIN;
    }

    /** How far the shop's time is known. */
    LocalDateTime complete() {
        return complete;
    }

    @Override
    public boolean hasNext() {
        return !sales.isEmpty() && (next < sales.size() || !hour.isAfter(last));
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        LocalDateTime from = next < sales.size() ? timeOf(sales.get(next)) : last;
        if (!from.isBefore(hour)) {
            complete = hour;
            hour = hour.plusHours(1);
            return new Batch(List.of(), complete);
        }
        LocalDateTime to = earlier(from.plus(cut), hour);
        List<Event> events = new ArrayList<>(2);
        while (next < sales.size() && timeOf(sales.get(next)).isBefore(to)) {
            Transaction sale = sales.get(next).transaction();
            complete = later(complete, sale.at());
            priceChanges(sale, events);
            events.add(new TransactionChanged(null, sale));
            next++;
        }
        return new Batch(events, complete);
    }

    private LocalDateTime timeOf(LabelledSale sale) {
        LocalDateTime at = sale.transaction().at();
        return at == null ? complete : at;
    }

    private void priceChanges(Transaction sale, List<Event> events) {
        LocalDateTime at = sale.at();
        for (LineItem line : sale.items()) {
            CatalogEntry entry = line.catalog();
            if (at == null || entry == null) {
                continue;
            }
            Priced known = catalog.get(line.productId());
            if (known == null || (known.price().compareTo(entry.price()) != 0 && !at.isBefore(known.since()))) {
                catalog.put(line.productId(), new Priced(entry.price(), at));
                if (known != null) {
                    events.add(new CatalogPriceChanged(line.productId(), complete, known.price(), entry.price()));
                }
            }
        }
    }

    private static LocalDateTime later(LocalDateTime one, @Nullable LocalDateTime other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
