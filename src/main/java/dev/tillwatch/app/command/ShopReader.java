package dev.tillwatch.app.command;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import java.util.List;
import java.util.Map;

/** Shows a whole shop to detectors and answers what they hold at the end, by their ids. */
public interface ShopReader {

    Map<String, List<Anomaly>> read(ShopConnection shop, Map<String, Detector> detectors) throws ShopUnavailable;

    /** The same over the demo shop. */
    Map<String, List<Anomaly>> readDemo(Map<String, Detector> detectors) throws ShopUnavailable;
}
