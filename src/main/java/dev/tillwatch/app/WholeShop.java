package dev.tillwatch.app;

import dev.tillwatch.app.serve.Scan;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.FullScan;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.store.WholeReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One look at the whole of a shop, by fresh detectors. */
record WholeShop(WholeReading shop, List<DetectorFactory> detectors) implements Scan {

    WholeShop {
        detectors = List.copyOf(detectors);
    }

    @Override
    public Map<String, List<Anomaly>> run(Set<String> wanted) throws ShopUnavailable {
        Map<String, Detector> fresh = new LinkedHashMap<>();
        detectors.stream()
                .filter(factory -> wanted.contains(factory.id()))
                .forEach(factory -> fresh.put(factory.id(), factory.create(DetectorSettings.DEFAULTS)));
        return new FullScan(shop.source()).run(fresh);
    }

    @Override
    public void close() {
        shop.close();
    }
}
