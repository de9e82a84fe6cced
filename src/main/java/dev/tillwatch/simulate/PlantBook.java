package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Numbers the planted anomalies and collects the transactions of each; several threads may ask. */
public final class PlantBook {

    private record Page(PlantKind kind, LocalDateTime at, String what, List<Long> ids) {}

    private final List<Page> pages = new ArrayList<>();

    synchronized int open(PlantKind kind, LocalDateTime at, String what) {
        pages.add(new Page(kind, at, what, new ArrayList<>()));
        return pages.size() - 1;
    }

    /** The transaction belongs to this plant; {@link Draft#NO_PLANT} is left out. */
    public synchronized void add(int plant, long transactionId) {
        if (plant != Draft.NO_PLANT) {
            pages.get(plant).ids().add(transactionId);
        }
    }

    /** All labels so far, in the order of planting. */
    public synchronized List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        for (Page page : pages) {
            all.add(new Planted(page.kind(), page.at(), page.what(), page.ids()));
        }
        return List.copyOf(all);
    }
}
