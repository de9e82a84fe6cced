package dev.tillwatch.app;

import dev.tillwatch.app.serve.Scan;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.FullScan;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.store.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One look at the whole of a shop that was opened for it, by fresh detectors. */
final class WholeShop implements Scan {

    private final Shop shop;
    private final List<DetectorFactory> detectors;
    private boolean closed;

    WholeShop(Shop shop, List<DetectorFactory> detectors) {
        this.shop = shop;
        this.detectors = List.copyOf(detectors);
    }

    @Override
    public Map<String, List<Anomaly>> run(Set<String> wanted) throws ShopUnavailable {
        Map<String, Detector> fresh = new LinkedHashMap<>();
        detectors.stream()
                .filter(factory -> wanted.contains(factory.id()))
                .forEach(factory -> fresh.put(factory.id(), factory.create(DetectorSettings.DEFAULTS)));
        return new FullScan(shop.historySource()).run(fresh);
    }

    /** Returns when the connection is given back, though another thread may be the one to do so. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            shop.close();
        }
    }
}
