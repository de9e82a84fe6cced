package dev.tillwatch.store;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.KnownCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the catalog that were found, until they have been told: what is kept of the catalog beyond the run is how it
 * was before them, so that the next start finds them again. Guarded by whoever holds it.
 */
final class CatalogNews {

    /**
     * What one change undoes.
     *
     * @param earlier the entry there was, null for none
     * @param awaited the code that waited for this product, with an item that carries it
     */
    private record Found(CatalogChange change, @Nullable CatalogEntry earlier, Map<String, Long> awaited) {}

    /** Neither given nor told. */
    private final List<Found> fresh = new ArrayList<>();
    /** Given to a poll that has not ended. */
    private final List<Found> given = new ArrayList<>();

    void add(CatalogChange change, @Nullable CatalogEntry earlier, Map<String, Long> awaited) {
        fresh.add(new Found(change, earlier, awaited));
    }

    /** What has not been given yet. */
    List<CatalogChange> give() {
        List<CatalogChange> changes = fresh.stream().map(Found::change).toList();
        given.addAll(fresh);
        fresh.clear();
        return changes;
    }

    /** What was given is with the detectors. */
    void told() {
        given.clear();
    }

    /** The catalog as it was told. */
    KnownCatalog toldOf(Collection<CatalogEntry> entries, Map<String, Long> orphans) {
        Map<String, CatalogEntry> before = new HashMap<>();
        entries.forEach(entry -> before.put(entry.productId(), entry));
        Map<String, Long> awaited = new HashMap<>(orphans);
        List<Found> all = new ArrayList<>(given);
        all.addAll(fresh);
        for (Found found : all.reversed()) {
            awaited.putAll(found.awaited);
            if (found.earlier == null) {
                before.remove(found.change.productId());
            } else {
                before.put(found.change.productId(), found.earlier);
            }
        }
        return new KnownCatalog(List.copyOf(before.values()), awaited);
    }
}
