package dev.tillwatch.forerunner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fills a shop drawn by a seed with what real tables hold and nobody expects: every limit met exactly, NULL in every
 * column that allows it, codes and names from {@link StrangeTexts}, ids in no order of time, with gaps and extremes.
 */
final class StrangeShop {

    /** One below zero, and three that 32 bits, or 53, do not hold. */
    private static final List<Long> ODD_IDS =
            List.of(-5L, 4_294_967_297L, 9_007_199_254_740_993L, 9_007_199_254_740_995L);

    private final Random random;
    private final Bulk server;
    private final List<Long> oddIds;
    private final int spacing;

    private StrangeShop(Random random, DataSource server, List<Long> oddIds, int spacing) {
        this.random = random;
        this.server = new Bulk(server);
        this.oddIds = oddIds;
        this.spacing = spacing;
    }

    /** With ids from one end of their type to the other. */
    static StrangeShop of(long seed, DataSource server) {
        return new StrangeShop(new Random(seed), server, ODD_IDS, 2);
    }

    /** With ids as several servers hand them out together, in steps of their own. */
    static StrangeShop sparse(long seed, DataSource server) {
        return new StrangeShop(new Random(seed), server, List.of(), 20);
    }

    /** Fills the empty tables with about so many orders. */
    void fill(int everyday) {
        StrangeCatalog catalog = new StrangeCatalog(random, server);
        List<Long> customers = customers();
        List<StrangeTimes.Visit> visits = new StrangeTimes(random, customers.size()).draw(everyday);
        List<Long> ids = ids(visits.size());
        List<@Nullable Object[]> orders = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            StrangeTimes.Visit visit = visits.get(i);
            BigDecimal total = StrangeTimes.UNPAID.equals(visit.at()) ? null : total();
            orders.add(Bulk.row(ids.get(i), customers.get(visit.customer()), visit.at(), status(), total));
        }
        server.run("INSERT INTO transactions VALUES (?, ?, ?, ?, ?)", orders);
        lines(ids, catalog);
    }

    private List<Long> customers() {
        List<Long> ids = ids(2 * StrangeTexts.NAMES.size());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(Bulk.row(ids.get(i), StrangeTexts.NAMES.get(i % StrangeTexts.NAMES.size())));
        }
        server.run("INSERT INTO customers (customer_id, customer_name) VALUES (?, ?)", rows);
        return ids;
    }

    /** Distinct, with gaps, in no order. */
    private List<Long> ids(int count) {
        TreeSet<Long> drawn = new TreeSet<>(oddIds);
        while (drawn.size() < count) {
            drawn.add(1L + random.nextInt(count * spacing));
        }
        List<Long> ids = new ArrayList<>(drawn);
        Collections.shuffle(ids, random);
        return ids;
    }

    private void lines(List<Long> orders, StrangeCatalog catalog) {
        List<Long> holders = new ArrayList<>();
        for (long order : orders) {
            for (int lines = Math.max(0, random.nextInt(6) - 1); lines > 0; lines--) {
                holders.add(order);
            }
        }
        Collections.shuffle(holders, random);
        List<Long> ids = ids(holders.size());
        List<@Nullable Object[]> rows = new ArrayList<>();
        StrangeCatalog.Product product = catalog.any();
        for (int i = 0; i < ids.size(); i++) {
            // Several lines of one product in one order come up by themselves: there are few products.
            product = random.nextInt(5) == 0 ? product : catalog.any();
            rows.add(
                    Bulk.row(ids.get(i), holders.get(i), product.code(), name(), catalog.charged(product), quantity()));
        }
        server.run("INSERT INTO transaction_items VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    private @Nullable String name() {
        return random.nextInt(8) == 0 ? null : StrangeTexts.NAMES.get(random.nextInt(StrangeTexts.NAMES.size()));
    }

    private @Nullable Integer quantity() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> 0;
            case 2 -> -3;
            case 3 -> Integer.MAX_VALUE;
            default -> 1 + random.nextInt(4);
        };
    }

    private @Nullable String status() {
        return switch (random.nextInt(8)) {
            case 0 -> "FAILED";
            case 1 -> null;
            default -> "SUCCESS";
        };
    }

    private @Nullable BigDecimal total() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> new BigDecimal("99999999.99");
            case 2 -> new BigDecimal("-99999999.99");
            case 3 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextInt(10_000_000), 2);
        };
    }
}
