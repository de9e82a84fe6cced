package dev.tillwatch.app;

import dev.tillwatch.app.command.ShopReader;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import java.util.List;
import java.util.Map;

/** Reads a whole shop for the reports. */
final class ShopScan implements ShopReader {

    @Override
    public Map<String, List<Anomaly>> read(ShopConnection shop, Map<String, Detector> detectors)
            throws ShopUnavailable {
        throw new ShopUnavailable("The shop cannot be read yet.");
    }

    @Override
    public Map<String, List<Anomaly>> readDemo(Map<String, Detector> detectors) throws ShopUnavailable {
        throw new ShopUnavailable("The demo shop cannot be read yet.");
    }
}
