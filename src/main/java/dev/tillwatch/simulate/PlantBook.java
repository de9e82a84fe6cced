package dev.tillwatch.simulate;

import java.util.ArrayList;
import java.util.List;

/** Numbers the planted anomalies and collects the transactions of each; several threads may ask. */
public final class PlantBook {

    private record Page(Plant plant, List<Long> ids) {}

    private final List<Page> pages = new ArrayList<>();

    synchronized int open(Plant plant) {
        pages.add(new Page(plant, new ArrayList<>()));
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
            Plant plant = page.plant();
            all.add(new Planted(plant.kind(), plant.at(), plant.end(), plant.target(), plant.what(), page.ids()));
        }
        return List.copyOf(all);
    }
}
