package dev.tillwatch.store;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.KnownCatalog;
import dev.tillwatch.monitor.ShopUnavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The catalog as last looked at, shared by all connections. A line's code that is spelled as a product's means that one;
 * of another spelling the server is asked once, because only its collation knows which codes are the same.
 */
final class Catalog {

    /** Products compared in one look; a larger catalog takes several looks. */
    private static final int PAGE = 10_000;

    /** Codes without a product that are asked again in one look. */
    private static final int MOST_ORPHANS = 500;

    private final Map<String, CatalogEntry> entries = new HashMap<>();
    private final Map<String, String> productOf = new HashMap<>();
    private final Map<String, Long> orphans = new LinkedHashMap<>();
    private final CatalogNews news = new CatalogNews();

    /** What each code means, until anything of the catalog changes. */
    private final Map<String, CatalogEntry> resolved = new ConcurrentHashMap<>();

    private final AtomicLong version = new AtomicLong();
    private @Nullable String after;
    private Set<String> knownBefore = Set.of();
    private final Set<String> metInPass = new HashSet<>();

    /** As it was told: without what a poll that has not ended has found. */
    synchronized KnownCatalog known() {
        return news.toldOf(entries.values(), orphans);
    }

    /** A poll has brought home what it was given. */
    synchronized void told() {
        news.told();
    }

    synchronized void expect(KnownCatalog earlier) {
        earlier.entries().forEach(entry -> entries.put(entry.productId(), entry));
        orphans.putAll(earlier.orphans());
    }

    /** The entry that a line's code means; null where no product has it, or it was never resolved. */
    @Nullable
    CatalogEntry entry(String code) {
        CatalogEntry known = resolved.get(code);
        return known != null ? known : resolve(code);
    }

    private synchronized @Nullable CatalogEntry resolve(String code) {
        CatalogEntry entry = entries.get(productOf.getOrDefault(code, code));
        if (entry != null) {
            resolved.put(code, entry);
        }
        return entry;
    }

    /** Grows whenever a code that was asked about means something else than before. */
    long version() {
        return version.get();
    }

    private void changed(CatalogChange change, @Nullable CatalogEntry earlier, Map<String, Long> awaited) {
        news.add(change, earlier, awaited);
        resolved.clear();
        version.incrementAndGet();
    }

    /** The queries that ask the server about codes not met before, each given with one item that carries it. */
    List<Query> questions(Map<String, Long> itemOfCode, int limitMs) {
        Map<Long, String> codes = new HashMap<>();
        synchronized (this) {
            itemOfCode.forEach((code, item) -> {
                if (!entries.containsKey(code) && !productOf.containsKey(code) && !orphans.containsKey(code)) {
                    codes.put(item, code);
                }
            });
        }
        return asking(codes, limitMs);
    }

    private List<Query> asking(Map<Long, String> codes, int limitMs) {
        return IdLists.pieces(codes.keySet()).stream()
                .map(piece -> new Query(
                        Sql.select(Sql.products(piece.size()), limitMs),
                        piece,
                        row -> learn(row.getLong(1), Objects.requireNonNull(codes.get(row.getLong(1))), entry(row, 2))))
                .toList();
    }

    private synchronized boolean learn(long item, String code, @Nullable CatalogEntry entry) {
        if (entry == null) {
            orphans.put(code, item);
            return false;
        }
        productOf.put(code, entry.productId());
        CatalogEntry earlier = entries.putIfAbsent(entry.productId(), entry);
        Long awaited = orphans.remove(code);
        if (awaited != null) {
            changed(new CatalogChange(entry.productId(), null, entry), earlier, Map.of(code, awaited));
        }
        return true;
    }

    private static @Nullable CatalogEntry entry(ResultSet row, int first) throws SQLException {
        String id = row.getString(first);
        String name = row.getString(first + 1);
        java.math.BigDecimal price = row.getBigDecimal(first + 2);
        return id == null || price == null ? null : new CatalogEntry(id, name == null ? id : name, price);
    }

    /** Runs queries in one round trip. */
    interface RoundTrip {
        void run(List<Query> queries) throws ShopUnavailable;
    }

    /** Compares the next page of the catalog, in the same round trip as other queries; by one thread. */
    List<CatalogChange> look(List<Query> beside, RoundTrip together) throws ShopUnavailable {
        String last = after;
        Map<Long, String> again = new HashMap<>();
        synchronized (this) {
            if (last == null) {
                knownBefore = Set.copyOf(entries.keySet());
            }
            orphans.entrySet().stream().limit(MOST_ORPHANS).forEach(each -> again.put(each.getValue(), each.getKey()));
        }
        if (last == null) {
            metInPass.clear();
        }
        List<String> ids = new ArrayList<>();
        List<Query> queries = new ArrayList<>(beside);
        queries.add(new Query(
                // Which code is the lowest only the server's collation knows: it need not be the empty one.
                last == null ? Sql.PRODUCTS_FIRST : Sql.PRODUCTS_AFTER,
                last == null ? List.of(PAGE) : List.of(last, PAGE),
                row -> ids.add(compare(row.getString(1), entry(row, 1)))));
        queries.addAll(asking(again, Sql.POLL_LIMIT_MS));
        together.run(queries);
        boolean passEnded = ids.size() < PAGE;
        after = passEnded ? null : ids.getLast();
        synchronized (this) {
            if (passEnded) {
                dropVanished();
            }
            return news.give();
        }
    }

    private synchronized String compare(String id, @Nullable CatalogEntry now) {
        if (now != null) {
            metInPass.add(id);
            CatalogEntry before = entries.put(id, now);
            Long awaited = before == null ? orphans.remove(id) : null;
            if (awaited != null) {
                changed(new CatalogChange(id, null, now), null, Map.of(id, awaited));
            } else if (before != null && !before.equals(now)) {
                changed(new CatalogChange(id, before, now), before, Map.of());
            }
        }
        return id;
    }

    private synchronized void dropVanished() {
        for (String id : knownBefore) {
            CatalogEntry before = metInPass.contains(id) ? null : entries.remove(id);
            if (before != null) {
                productOf.values().removeIf(id::equals);
                changed(new CatalogChange(id, before, null), before, Map.of());
            }
        }
    }
}
