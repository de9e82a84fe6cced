package dev.tillwatch.app;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.record.Kept;
import dev.tillwatch.store.Shop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the window showed when the last run ended: the newest rows, their customers named again, and the charts. */
record EarlierRun(Kept kept, Shop shop, List<DetectorFactory> factories) {

    /** Customers whose names are asked for at once. */
    private static final int NAMES_AT_ONCE = 500;

    /** Rows of a kind that a run which goes on shows at once: as many as a table's live window holds. */
    static final int FIRST_ROWS = 5_000;

    Map<String, Detection> all() throws ShopUnavailable {
        askForNames();
        Map<String, Detection> all = new HashMap<>();
        factories.forEach(factory -> all.put(factory.id(), of(factory)));
        return all;
    }

    private void askForNames() throws ShopUnavailable {
        List<Long> nameless = List.copyOf(kept.nameless());
        for (int from = 0; from < nameless.size(); from += NAMES_AT_ONCE) {
            List<Long> piece = nameless.subList(from, Math.min(nameless.size(), from + NAMES_AT_ONCE));
            kept.learn(shop.history().names(piece));
        }
    }

    private Detection of(DetectorFactory factory) {
        List<Anomaly> anomalies = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (TableSpec table : factory.tables()) {
            FoundRows.Query newest = FoundRows.Query.newest(factory.id(), table.kind(), FIRST_ROWS);
            for (Row row : kept.rows().page(newest).rows()) {
                switch (row) {
                    case Anomaly anomaly -> anomalies.add(anomaly);
                    case Observation observation -> observations.add(observation);
                }
            }
        }
        return new Detection(kept.readings(factory.id()), anomalies, observations, List.of());
    }
}
