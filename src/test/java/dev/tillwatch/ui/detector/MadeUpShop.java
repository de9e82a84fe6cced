package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Six weeks of a made-up shop with anomalies of every kind, so that the real detectors have something to show. */
final class MadeUpShop {

    private static final int DAYS = 42;
    private static final List<String> NAMES = List.of(
            "Alice Johnson",
            "Bob Smith",
            "Charlie Brown",
            "David Williams",
            "Eva Green",
            "Ian Clark",
            "Nina Patel",
            "Priya Rao",
            "Quentin Fox",
            "Rachel Stone");
    private static final List<CatalogEntry> CATALOG = List.of(
            entry("LAP", "Laptop", "50000.00"),
            entry("MOU", "Mouse", "500.00"),
            entry("KEY", "Keyboard", "1000.00"),
            entry("MON", "Monitor", "12000.00"),
            entry("HEA", "Headphones", "2000.00"),
            entry("SMA", "Smartphone", "20000.00"));

    private final Random random = new Random(7);
    private final List<Transaction> made = new ArrayList<>();
    private long nextItem = 1;

    /** Everything up to a moment, oldest first, as one batch. */
    static Batch batch(LocalDateTime until) {
        MadeUpShop shop = new MadeUpShop();
        shop.trade(until);
        shop.made.sort(Comparator.comparing(Transaction::at));
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < shop.made.size(); i++) {
            Transaction t = shop.made.get(i);
            events.add(new TransactionChanged(
                    null, new Transaction(740_000L + i, t.customer(), t.at(), t.status(), t.total(), t.items())));
        }
        return new Batch(events, until);
    }

    private static CatalogEntry entry(String id, String name, String price) {
        return new CatalogEntry(id, name, new BigDecimal(price));
    }

    private void trade(LocalDateTime until) {
        for (int day = DAYS - 1; day >= 0; day--) {
            LocalDateTime opens = until.toLocalDate().minusDays(day).atTime(8, 0);
            int orders = day == 10 ? 40 : 160 + random.nextInt(60);
            for (int i = 0; i < orders; i++) {
                add(opens.plusSeconds(random.nextInt(13 * 3600)), until, factor(), random.nextInt(100) < 3);
            }
            for (int i = 0; day < 3 && i < 8; i++) {
                burst(opens.plusMinutes(30 + 70L * i).plusSeconds(random.nextInt(60)), until);
            }
            for (int i = 0; i < 60 && (day == 0 || day == 4); i++) {
                add(opens.plusHours(5).plusSeconds(random.nextInt(3600)), until, 1, i % 3 > 0);
            }
        }
    }

    private double factor() {
        int draw = random.nextInt(100);
        if (draw >= 5) {
            return 1 + (random.nextInt(8) - 4) / 100.0;
        }
        return List.of(0.01, 0.46, 0.7, 1.08, 1.25).get(draw);
    }

    private void burst(LocalDateTime start, LocalDateTime until) {
        int who = random.nextInt(NAMES.size());
        int count = 6 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            add(start.plusSeconds(6L * i), until, 1, random.nextInt(3) == 0, who);
        }
    }

    private void add(LocalDateTime at, LocalDateTime until, double factor, boolean fails) {
        add(at, until, factor, fails, random.nextInt(NAMES.size()));
    }

    private void add(LocalDateTime at, LocalDateTime until, double factor, boolean fails, int who) {
        if (at.isAfter(until)) {
            return;
        }
        CatalogEntry product = CATALOG.get(random.nextInt(CATALOG.size()));
        BigDecimal sold =
                product.price().multiply(BigDecimal.valueOf(factor)).setScale(2, java.math.RoundingMode.HALF_UP);
        int quantity = 1 + random.nextInt(4);
        LineItem line = new LineItem(nextItem++, product.productId(), product.name(), sold, quantity, product);
        made.add(new Transaction(
                0,
                new Customer(who + 1, NAMES.get(who)),
                at,
                fails ? Status.FAILED : Status.SUCCESS,
                sold.multiply(BigDecimal.valueOf(quantity)),
                List.of(line)));
    }
}
