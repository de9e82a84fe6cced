package dev.tillwatch.forerunner;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.app.report.JsonReport;
import dev.tillwatch.app.report.Report;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.monitor.Sweep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program's four detectors and the anomalies that a window holds of them after each sweep, told as a report. */
final class HeldByDetectors {

    private final Map<String, Detector> detectors = new LinkedHashMap<>();
    private final Map<String, Map<AnomalyKey, Anomaly>> held = new LinkedHashMap<>();

    HeldByDetectors() {
        Detectors.classic().forEach(factory -> {
            detectors.put(factory.id(), factory.create(DetectorSettings.DEFAULTS));
            held.put(factory.id(), new HashMap<>());
        });
    }

    Map<String, Detector> detectors() {
        return detectors;
    }

    void take(Sweep sweep) {
        held.forEach((id, rows) -> take(sweep.detections().getOrDefault(id, Detection.NOTHING), rows));
    }

    private static void take(Detection detection, Map<AnomalyKey, Anomaly> rows) {
        detection.withdrawn().forEach(each -> rows.remove(each.key()));
        detection.observations().forEach(each -> rows.remove(each.key()));
        detection.current().forEach(each -> rows.put(each.key(), each));
    }

    /** As {@code tillwatch report all --format json} would print it. */
    String report() {
        Map<String, List<Anomaly>> found = new LinkedHashMap<>();
        held.forEach((id, rows) -> found.put(id, List.copyOf(rows.values())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport(true).write(Report.of(RuleSet.CLASSIC, Report.detectors(), found), out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
