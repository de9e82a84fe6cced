package dev.tillwatch.app;

import dev.tillwatch.app.command.ShopReader;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.FullScan;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.Shop;
import java.util.List;
import java.util.Map;

/** Reads a whole shop for the reports, whatever the look-back. */
final class ShopScan implements ShopReader {

    private static final String DEMO = "demo";

    @Override
    public Map<String, List<Anomaly>> read(ShopConnection connection, Map<String, Detector> detectors)
            throws ShopUnavailable {
        try (Shop shop = Shop.open(connection)) {
            return new FullScan(shop.historySource()).run(detectors);
        }
    }

    @Override
    public Map<String, List<Anomaly>> readDemo(Map<String, Detector> detectors) throws ShopUnavailable {
        try (DemoShop demo = DemoShop.inMemory(DemoShop.DEFAULT_SEED, progress -> {});
                Shop shop = Shop.over(demo.dataSource(), DEMO)) {
            return new FullScan(shop.historySource()).run(detectors);
        }
    }
}
