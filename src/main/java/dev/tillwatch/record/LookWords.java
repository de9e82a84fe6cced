package dev.tillwatch.record;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.monitor.SeenCodec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The product ids and catalog entries that looks refer to by number. */
final class LookWords {

    private final SeenCodec codec;
    private final MVMap<Integer, String> productIds;
    private final MVMap<Integer, String> entryIds;
    private final MVMap<Integer, String> entryNames;
    private final MVMap<Integer, BigDecimal> entryPrices;

    LookWords(MVStore store, SeenCodec codec) {
        this.codec = codec;
        this.productIds = store.openMap("words.products");
        this.entryIds = store.openMap("words.entries");
        this.entryNames = store.openMap("words.names");
        this.entryPrices = store.openMap("words.prices");
        codec.learn(
                productIds.keyList().stream()
                        .map(productIds::get)
                        .map(Objects::requireNonNull)
                        .toList(),
                entryIds.keyList().stream().map(this::entry).toList());
    }

    private CatalogEntry entry(int number) {
        return new CatalogEntry(
                Objects.requireNonNull(entryIds.get(number)),
                Objects.requireNonNull(entryNames.get(number)),
                Objects.requireNonNull(entryPrices.get(number)));
    }

    /** Writes those that are new. */
    void flush() {
        List<String> ids = codec.productIds();
        for (int i = productIds.size(); i < ids.size(); i++) {
            productIds.put(i, ids.get(i));
        }
        List<CatalogEntry> entries = codec.entries();
        for (int i = entryIds.size(); i < entries.size(); i++) {
            CatalogEntry entry = entries.get(i);
            entryIds.put(i, entry.productId());
            entryNames.put(i, entry.name());
            entryPrices.put(i, entry.price());
        }
    }
}
