package dev.tillwatch.detect;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small, dense, seeded shop whose rows arrive as they do in life: late, out of order, corrected, taken back. Few
 * customers and few seconds, so that bursts, clusters, ties and boundaries come up in every stream.
 */
public final class ShopStream {

    /** One event and how far the shop's time was known then. */
    public record Step(@Nullable Event event, LocalDateTime completeTo) {}

    /** Each so many lines one calls its product as nobody else does. */
    private static final int ODD_NAMES = 97;

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 3, 22, 58);
    private static final int CUSTOMERS = 6;
    private static final int PRODUCTS = 7;

    private final Random random;
    private final TreeMap<Long, Transaction> live = new TreeMap<>();
    private final BigDecimal[] prices = new BigDecimal[PRODUCTS];
    private final List<Step> steps = new ArrayList<>();
    private LocalDateTime now;
    private LocalDateTime completeTo = START;
    private long lastId;
    private long lastItem;

    public ShopStream(long seed, int length) {
        this(seed, length, 0);
    }

    /** @param pastDays ordinary days before, for detectors that learn first; the last ones hold what is out of the ordinary */
    public ShopStream(long seed, int length, int pastDays) {
        random = new Random(seed);
        for (int product = 0; product < PRODUCTS; product++) {
            prices[product] =
                    product == PRODUCTS - 1 ? new BigDecimal("0.00") : BigDecimal.valueOf(999 + 777L * product, 2);
        }
        now = START.minusDays(pastDays);
        for (int day = 0; day < pastDays; day++) {
            pastDay(pastDays - day);
        }
        int past = steps.size();
        while (steps.size() < past + length) {
            step();
        }
        silence(3 * 24 * 60);
    }

    public List<Step> steps() {
        return steps;
    }

    /** What the shop's tables hold in the end. */
    public SortedMap<Long, Transaction> live() {
        return live;
    }

    public LocalDateTime completeTo() {
        return completeTo;
    }

    /**
     * Forty orders of forty customers between eight and twenty; three weeks before the end a day with few, then one whose
     * afternoon is still, one on which most payments fail for hours, and one on which a customer tries cards.
     */
    private void pastDay(int left) {
        LocalDateTime morning = now.toLocalDate().atTime(8, 0);
        for (int order = 0; order < 40; order++) {
            LocalDateTime at = morning.plusMinutes(18L * order + random.nextInt(18));
            boolean still = left == 18 && order >= 14 && order < 34;
            if ((left == 21 && order % 5 > 0) || still) {
                continue;
            }
            boolean down = left == 15 && order >= 10 && order < 32;
            boolean fails = down ? random.nextInt(8) > 0 : random.nextInt(30) == 0;
            past(CUSTOMERS + order, at, fails ? Status.FAILED : Status.SUCCESS);
        }
        for (int tries = 0; left == 12 && tries < 12; tries++) {
            past(CUSTOMERS, now.plusSeconds(40), tries < 11 ? Status.FAILED : Status.SUCCESS);
        }
        now = now.toLocalDate().plusDays(1).atTime(START.toLocalTime());
    }

    private void past(long customer, LocalDateTime at, Status status) {
        now = at;
        String city = customer % 2 == 0 ? "Northtown" : null;
        Customer buyer = new Customer(customer, "Customer " + customer, city);
        change(null, new Transaction(++lastId, buyer, at, status, new BigDecimal("25.00"), List.of()));
    }

    private void step() {
        int kind = random.nextInt(100);
        if (kind < 55 || live.isEmpty()) {
            insert();
        } else if (kind < 92) {
            revise();
        } else if (kind < 95) {
            change(any(), null);
        } else if (kind < 97) {
            catalogChange();
        } else {
            silence(random.nextInt(4) == 0 ? 20 * 60 : 25);
        }
    }

    private void insert() {
        int pace = random.nextInt(40);
        now = now.plusSeconds(
                pace == 0 ? 3600L * random.nextInt(40) : pace < 4 ? random.nextInt(900) : random.nextInt(13));
        LocalDateTime at = random.nextInt(8) == 0 ? now.minusSeconds(random.nextInt(100_000)) : now;
        long customer = random.nextInt(3) == 0 ? random.nextInt(CUSTOMERS) : 1;
        Status status =
                random.nextInt(6) == 0 ? Status.FAILED : random.nextInt(20) == 0 ? Status.UNKNOWN : Status.SUCCESS;
        List<LineItem> items = random.nextInt(3) == 0 ? List.of() : lines();
        Transaction fresh = new Transaction(
                ++lastId, customer(customer), random.nextInt(25) == 0 ? null : at, status, total(), items);
        change(null, fresh);
    }

    private void revise() {
        Transaction old = any();
        LocalDateTime at = old.at();
        Transaction revised =
                switch (random.nextInt(6)) {
                    case 0 ->
                        copy(
                                old,
                                at == null ? now : at.plusSeconds(random.nextInt(121) - 60L),
                                old.status(),
                                old.total(),
                                old.items());
                    case 1 -> copy(old, random.nextInt(10) == 0 ? null : at, Status.FAILED, old.total(), old.items());
                    case 2 -> copy(old, at, Status.SUCCESS, old.total(), old.items());
                    case 3 -> copy(old, at, old.status(), total(), old.items());
                    default -> copy(old, at, old.status(), old.total(), lines());
                };
        change(old, revised);
    }

    private void catalogChange() {
        int product = random.nextInt(PRODUCTS);
        BigDecimal from = prices[product];
        prices[product] = BigDecimal.valueOf(1 + random.nextInt(9000), 2);
        add(new CatalogPriceChanged(code(product), now, from, prices[product]));
        for (Transaction old : List.copyOf(live.values())) {
            if (old.items().stream().anyMatch(item -> item.productId().equals(code(product)))) {
                List<LineItem> items = old.items().stream()
                        .map(item -> item.productId().equals(code(product)) ? item.withCatalog(entry(product)) : item)
                        .toList();
                change(old, copy(old, old.at(), old.status(), old.total(), items));
            }
        }
    }

    private void silence(int minutes) {
        now = now.plusMinutes(minutes);
        completeTo = now;
        steps.add(new Step(null, completeTo));
    }

    private void change(@Nullable Transaction before, @Nullable Transaction after) {
        if (after != null) {
            live.put(after.id(), after);
        } else if (before != null) {
            live.remove(before.id());
        }
        add(new TransactionChanged(before == null ? null : withoutNames(before), after));
    }

    private void add(Event event) {
        completeTo = now;
        steps.add(new Step(event, completeTo));
    }

    private Transaction any() {
        List<Long> ids = List.copyOf(live.keySet());
        int recent = Math.max(0, ids.size() - 12);
        int index = random.nextInt(3) == 0 ? random.nextInt(ids.size()) : recent + random.nextInt(ids.size() - recent);
        return Objects.requireNonNull(live.get(ids.get(index)));
    }

    private List<LineItem> lines() {
        List<LineItem> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int product = random.nextInt(PRODUCTS + 1);
            String name = random.nextInt(6) == 0 ? null : "Product " + product;
            if (lastItem % ODD_NAMES == 0) {
                name = "Odd " + lastItem;
            }
            lines.add(new LineItem(++lastItem, code(product), name, sold(product), quantity(), entry(product)));
        }
        return lines;
    }

    /** A few pieces, sometimes NULL, now and then a pallet. */
    private @Nullable Integer quantity() {
        int draw = random.nextInt(90);
        return draw < 10 ? null : draw < 12 ? 500 : 1 + draw % 3;
    }

    /** Often the catalog price, often exactly on a limit, sometimes NULL. */
    private @Nullable BigDecimal sold(int product) {
        BigDecimal price = product < PRODUCTS ? prices[product] : BigDecimal.TEN;
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> price.multiply(new BigDecimal("0.75"));
            case 2 -> price.multiply(new BigDecimal("1.05"));
            case 3 -> BigDecimal.valueOf(random.nextInt(9000), 2);
            default -> price;
        };
    }

    private @Nullable CatalogEntry entry(int product) {
        return product < PRODUCTS ? new CatalogEntry(code(product), "Product " + product, prices[product]) : null;
    }

    private static String code(int product) {
        return "p" + product;
    }

    private @Nullable BigDecimal total() {
        return random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(500_000), 2);
    }

    /** The row of customer 0 is missing. */
    private static Customer customer(long id) {
        return new Customer(id, id == 0 ? null : "Customer " + id);
    }

    private static Transaction copy(
            Transaction old,
            @Nullable LocalDateTime at,
            Status status,
            @Nullable BigDecimal total,
            List<LineItem> items) {
        return new Transaction(old.id(), old.customer(), at, status, total, items);
    }

    /** As the monitor remembers it. */
    public static Transaction withoutNames(Transaction transaction) {
        Customer customer = new Customer(transaction.customer().id(), null);
        return new Transaction(
                transaction.id(),
                customer,
                transaction.at(),
                transaction.status(),
                transaction.total(),
                transaction.items());
    }

    /** The whole stream in batches whose ends are drawn by the seed; {@code mean} events each. */
    public List<Batch> batches(long seed, int mean) {
        Random cuts = new Random(seed);
        List<Batch> batches = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Event event = steps.get(i).event();
            if (event != null) {
                events.add(event);
            }
            if (i == steps.size() - 1 || cuts.nextInt(mean) == 0) {
                batches.add(new Batch(events, steps.get(i).completeTo()));
                events = new ArrayList<>();
            }
        }
        return batches;
    }
}
