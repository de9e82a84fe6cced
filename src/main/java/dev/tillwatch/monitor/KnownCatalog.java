package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.CatalogEntry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalog as lines were last joined with it: its entries, and the codes of lines that had none, each with an item
 * that carries it. A later look tells what changed since.
 */
public record KnownCatalog(List<CatalogEntry> entries, Map<String, Long> orphans) {

    public KnownCatalog {
        entries = List.copyOf(entries);
        orphans = Map.copyOf(orphans);
    }

    /** With the prices that were seen to change since; a product that is not among the entries is new and stays so. */
    KnownCatalog after(List<CatalogPriceChanged> changes) {
        Map<String, BigDecimal> prices = new HashMap<>();
        changes.forEach(change -> prices.put(change.productId(), change.to()));
        List<CatalogEntry> now = entries.stream()
                .map(entry -> new CatalogEntry(
                        entry.productId(), entry.name(), prices.getOrDefault(entry.productId(), entry.price())))
                .toList();
        return new KnownCatalog(now, orphans);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (CatalogEntry entry : entries) {
            out.writeUTF(entry.productId());
            out.writeUTF(entry.name());
            out.writeUTF(entry.price().toString());
        }
        out.writeInt(orphans.size());
        for (Map.Entry<String, Long> orphan : orphans.entrySet()) {
            out.writeUTF(orphan.getKey());
            out.writeLong(orphan.getValue());
        }
    }

    static KnownCatalog restore(DataInput in) throws IOException {
        List<CatalogEntry> entries = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            entries.add(new CatalogEntry(in.readUTF(), in.readUTF(), new BigDecimal(in.readUTF())));
        }
        Map<String, Long> orphans = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            orphans.put(in.readUTF(), in.readLong());
        }
        return new KnownCatalog(entries, orphans);
    }
}
