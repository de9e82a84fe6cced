package dev.tillwatch.evaluate.real;

import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Multiplies the prices of 300 lines that a seed draws after the first 30 days, at most one an invoice. */
final class WrongPrices {

    static final int WARM_UP_DAYS = 30;

    private static final int EACH = 100;
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /** A way to get a price wrong: the factor lies between the two. */
    private record Way(String kind, double from, double to) {}

    private static final List<Way> WAYS =
            List.of(new Way("under", 0.30, 0.74), new Way("slip", 0.008, 0.12), new Way("over", 1.3, 3));

    private final List<List<RetailLine>> invoices;
    private final Map<String, CatalogEntry> catalog;
    private final long seed;
    private final Random random;
    private final List<PlantedEvent> planted = new ArrayList<>();
    private final Map<Integer, Long> wrong = new HashMap<>();
    private long lineId;

    WrongPrices(List<List<RetailLine>> invoices, Map<String, CatalogEntry> catalog, long seed) {
        this.invoices = invoices.stream()
                .sorted(Comparator.comparing(WrongPrices::time))
                .toList();
        this.catalog = catalog;
        this.seed = seed;
        this.random = new Random(seed);
    }

    private static LocalDateTime time(List<RetailLine> invoice) {
        return invoice.stream()
                .map(RetailLine::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    RetailShop shop() {
        Map<List<RetailLine>, Integer> chosen = choose();
        List<LabelledSale> sales = new ArrayList<>();
        for (List<RetailLine> invoice : invoices) {
            sales.add(sale(sales.size() + 1L, invoice, chosen.get(invoice)));
        }
        LabelledShop shop = new LabelledShop("online retail", seed, sales, planted, ShopCalendar.EMPTY);
        return new RetailShop(shop, Map.copyOf(wrong));
    }

    /** The place of the line that becomes wrong, by its invoice. */
    private Map<List<RetailLine>, Integer> choose() {
        LocalDateTime from =
                time(invoices.getFirst()).toLocalDate().plusDays(WARM_UP_DAYS).atStartOfDay();
        List<List<RetailLine>> lines = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int late = 0;
        for (List<RetailLine> invoice : invoices) {
            boolean drawnFrom = !time(invoice).isBefore(from);
            late += drawnFrom ? 1 : 0;
            for (int i = 0; i < invoice.size() && drawnFrom; i++) {
                lines.add(invoice);
                places.add(i);
            }
        }
        IdentityHashMap<List<RetailLine>, Integer> chosen = new IdentityHashMap<>();
        long most = Math.min(EACH * (long) WAYS.size(), late);
        while (chosen.size() < most) {
            int drawn = random.nextInt(lines.size());
            chosen.putIfAbsent(lines.get(drawn), places.get(drawn));
        }
        return chosen;
    }

    private LabelledSale sale(long id, List<RetailLine> invoice, @Nullable Integer place) {
        List<LineItem> items = new ArrayList<>(invoice.size());
        BigDecimal total = BigDecimal.ZERO;
        int event = LabelledSale.ORDINARY;
        for (int i = 0; i < invoice.size(); i++) {
            RetailLine line = invoice.get(i);
            lineId++;
            BigDecimal price = line.price();
            if (place != null && place == i) {
                event = planted.size();
                price = wrong(price, line, time(invoice));
            }
            items.add(new LineItem(
                    lineId, line.product(), line.product(), price, line.quantity(), catalog.get(line.product())));
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
        }
        RetailLine first = invoice.getFirst();
        Customer customer =
                new Customer(first.customer(), first.customer() == RetailLine.UNKNOWN ? "unknown" : "Customer");
        return new LabelledSale(new Transaction(id, customer, time(invoice), Status.SUCCESS, total, items), event);
    }

    private BigDecimal wrong(BigDecimal price, RetailLine line, LocalDateTime at) {
        int id = planted.size();
        Way way = WAYS.get(id % WAYS.size());
        double factor = way.from() + random.nextDouble() * (way.to() - way.from());
        planted.add(new PlantedEvent(id, "price", way.kind(), at, at.plusMinutes(1), null, line.product(), null));
        wrong.put(id, lineId);
        return price.multiply(BigDecimal.valueOf(factor))
                .setScale(2, RoundingMode.HALF_UP)
                .max(LEAST);
    }
}
