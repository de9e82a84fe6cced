package dev.tillwatch.record;

import dev.tillwatch.detect.CatalogPriceChanged;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;

/** The changes of catalog prices that were seen, in the order in which they were, the newest {@link #MOST}. */
final class PriceLog {

    /** Changes kept; some 10 MB. */
    private static final int MOST = 100_000;

    private static final String BETWEEN = "\t";
    private static final int PARTS = 4;

    private final MVMap<Long, String> store;
    private final Map<String, CatalogPriceChanged> newest = new HashMap<>();

    PriceLog(MVMap<Long, String> store) {
        this.store = store;
        all().forEach(change -> newest.put(change.productId(), change));
    }

    /** One that is told a second time, after a run that ended before its state was kept, is noted once. */
    void note(CatalogPriceChanged change) {
        CatalogPriceChanged noted = newest.put(change.productId(), change);
        if (noted != null && noted.to().compareTo(change.to()) == 0) {
            return;
        }
        Long last = store.lastKey();
        store.put(last == null ? 0 : last + 1, write(change));
        if (store.size() > MOST) {
            store.remove(store.firstKey());
        }
    }

    List<CatalogPriceChanged> all() {
        List<CatalogPriceChanged> changes = new ArrayList<>(store.size());
        store.values().forEach(line -> changes.add(read(line)));
        return changes;
    }

    void clear() {
        store.clear();
        newest.clear();
    }

    /** The product's id comes last, since it may hold anything. */
    private static String write(CatalogPriceChanged change) {
        return String.join(
                BETWEEN,
                change.seenAt().toString(),
                change.from().toPlainString(),
                change.to().toPlainString(),
                change.productId());
    }

    private static CatalogPriceChanged read(String line) {
        String[] parts = line.split(BETWEEN, PARTS);
        return new CatalogPriceChanged(
                parts[PARTS - 1], LocalDateTime.parse(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]));
    }
}
