package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.DataInputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last look of every transaction on the heap: pages of neighbouring ids, each entry a few dozen bytes. A
 * transaction before the look-back costs one shared marker. Nothing outlasts the run.
 */
public final class HeapSeenTransactions implements FeedMemory {

    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final byte[] UNKNOWN = {};
    private static final byte[] NOT_SHOWN = {};

    private final NavigableMap<Long, byte[][]> pages = new TreeMap<>();
    private final SeenCodec codec = new SeenCodec();
    private final List<CatalogPriceChanged> prices = new ArrayList<>();
    private final boolean standsIn;
    private long shown;

    public HeapSeenTransactions() {
        this(false);
    }

    /** {@code standsIn}: something else was to keep the looks and cannot. */
    public HeapSeenTransactions(boolean standsIn) {
        this.standsIn = standsIn;
    }

    @Override
    public synchronized boolean has(long id) {
        return bytes(id) != UNKNOWN;
    }

    @Override
    public synchronized boolean isShown(long id) {
        return isRecord(bytes(id));
    }

    @Override
    public synchronized boolean hasItem(long id, long itemId) {
        Transaction known = get(id);
        return known != null && known.items().stream().anyMatch(item -> item.id() == itemId);
    }

    @Override
    public synchronized boolean holds(long id, LineItem line) {
        byte[] bytes = bytes(id);
        return isRecord(bytes) && codec.holds(bytes, line);
    }

    @Override
    public synchronized @Nullable Transaction get(long id) {
        byte[] bytes = bytes(id);
        return isRecord(bytes) ? codec.decode(id, bytes) : null;
    }

    @Override
    public synchronized boolean show(Transaction transaction) {
        if (isSame(transaction)) {
            return false;
        }
        put(transaction.id(), codec.encode(transaction));
        return true;
    }

    @Override
    public synchronized boolean isSame(Transaction transaction) {
        byte[] before = bytes(transaction.id());
        return isRecord(before) && Arrays.equals(before, codec.encode(transaction));
    }

    @Override
    public synchronized void skip(long id) {
        put(id, NOT_SHOWN);
    }

    @Override
    public synchronized void remove(long id) {
        if (has(id)) {
            put(id, UNKNOWN);
        }
    }

    @Override
    public synchronized List<Long> ids(IdRange range) {
        List<Long> ids = new ArrayList<>();
        if (range.isEmpty()) {
            return ids;
        }
        pages.subMap(range.from() >> PAGE_BITS, true, range.to() >> PAGE_BITS, true)
                .forEach((page, slots) -> collect(page << PAGE_BITS, slots, range, ids));
        return ids;
    }

    @Override
    public synchronized List<Long> last(long upTo, int count) {
        List<Long> descending = new ArrayList<>();
        for (Map.Entry<Long, byte[][]> page :
                pages.headMap(upTo >> PAGE_BITS, true).descendingMap().entrySet()) {
            long first = page.getKey() << PAGE_BITS;
            for (int i = PAGE - 1; i >= 0 && descending.size() < count; i--) {
                if (page.getValue()[i] != UNKNOWN && first + i <= upTo) {
                    descending.add(first + i);
                }
            }
            if (descending.size() >= count) {
                break;
            }
        }
        return descending.reversed();
    }

    @Override
    public synchronized List<Long> next(long after, int count) {
        List<Long> ids = new ArrayList<>();
        for (Map.Entry<Long, byte[][]> page :
                pages.tailMap(after >> PAGE_BITS, true).entrySet()) {
            collect(page.getKey() << PAGE_BITS, page.getValue(), IdRange.after(after), ids);
            if (ids.size() >= count) {
                return ids.subList(0, count);
            }
        }
        return ids;
    }

    private static void collect(long first, byte[][] slots, IdRange range, List<Long> into) {
        for (int i = 0; i < PAGE; i++) {
            long id = first + i;
            if (slots[i] != UNKNOWN && id >= range.from() && id <= range.to()) {
                into.add(id);
            }
        }
    }

    @Override
    public synchronized long shown() {
        return shown;
    }

    // The two markers are told apart by identity; both are empty, which no record is.
    private static boolean isRecord(byte[] bytes) {
        return bytes.length > 0;
    }

    private byte[] bytes(long id) {
        byte[][] page = pages.get(id >> PAGE_BITS);
        return page == null ? UNKNOWN : page[(int) (id & (PAGE - 1))];
    }

    private void put(long id, byte[] bytes) {
        byte[][] page = pages.computeIfAbsent(id >> PAGE_BITS, number -> emptyPage());
        int slot = (int) (id & (PAGE - 1));
        shown += (isRecord(bytes) ? 1 : 0) - (isRecord(page[slot]) ? 1 : 0);
        page[slot] = bytes;
    }

    @Override
    public @Nullable DataInputStream kept() {
        return null;
    }

    @Override
    public Set<Long> takenBack() {
        return Set.of();
    }

    @Override
    public boolean isStateOld() {
        return false;
    }

    @Override
    public void keep(StateWriter state) {
        // There is no next run.
    }

    @Override
    public void keepUnjudged(StateWriter state) {
        // There is no next run.
    }

    @Override
    public synchronized void note(CatalogPriceChanged change) {
        prices.add(change);
    }

    @Override
    public synchronized List<CatalogPriceChanged> priceChanges() {
        return List.copyOf(prices);
    }

    @Override
    public synchronized long priceMark() {
        return prices.size();
    }

    @Override
    public synchronized List<CatalogPriceChanged> priceChangesSince(long mark) {
        return List.copyOf(prices.subList((int) mark, prices.size()));
    }

    @Override
    public void dropBefore(LocalDateTime lookBack) {
        // Nothing of an earlier run is held.
    }

    @Override
    public boolean standsIn() {
        return standsIn;
    }

    @Override
    public synchronized void clear() {
        pages.clear();
        prices.clear();
        shown = 0;
    }

    @Override
    public void commit() {
        // There is no next run.
    }

    @Override
    public void close() {
        // Nothing to give back.
    }

    private static byte[][] emptyPage() {
        byte[][] page = new byte[PAGE][];
        Arrays.fill(page, UNKNOWN);
        return page;
    }
}
