package dev.tillwatch.record;

import dev.tillwatch.detect.CatalogPriceChanged;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** The changes of catalog prices that were seen, in the order in which they were, the newest {@link #MOST}. */
final class PriceLog {

    /** Changes kept; some 10 MB. */
    private static final int MOST = 100_000;

    private static final String BETWEEN = "\t";
    private static final int PARTS = 4;

    private final MVMap<Long, String> store;

    PriceLog(MVMap<Long, String> store) {
        this.store = store;
    }

    void note(CatalogPriceChanged change) {
        store.put(mark(), write(change));
        if (store.size() > MOST) {
            store.remove(store.firstKey());
        }
    }

    /** What comes later is noted behind it. */
    long mark() {
        Long last = store.lastKey();
        return last == null ? 0 : last + 1;
    }

    List<CatalogPriceChanged> since(long mark) {
        List<CatalogPriceChanged> changes = new ArrayList<>();
        Cursor<Long, String> lines = store.cursor(mark);
        while (lines.hasNext()) {
            lines.next();
            changes.add(read(lines.getValue()));
        }
        return changes;
    }

    /** The newest stays in any case, since marks count from it. */
    void dropBefore(LocalDateTime time) {
        Long first = store.firstKey();
        while (first != null
                && store.sizeAsLong() > 1
                && read(Objects.requireNonNull(store.get(first))).seenAt().isBefore(time)) {
            store.remove(first);
            first = store.firstKey();
        }
    }

    void clear() {
        store.clear();
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
