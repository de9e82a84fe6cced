package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A tab over the samples, which takes in rows as a poll brings them. */
public final class SampleTab {

    private SampleTab() {}

    /** A tab that holds these rows, as of 16:42:58. */
    public static DetectorModel of(String id, Row... rows) {
        DetectorModel model = new DetectorModel(new SampleFactory(id), SeenMarks.inMemory());
        put(model, rows);
        return model;
    }

    /** Gives a tab rows, as a poll does. */
    public static void put(DetectorModel model, Row... rows) {
        List<Anomaly> anomalies = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Anomaly anomaly) {
                anomalies.add(anomaly);
            } else if (row instanceof Observation observation) {
                observations.add(observation);
            }
        }
        model.accept(new Detection(hours(), anomalies, observations, List.of()), Sample.NOW);
    }

    private static List<Reading> hours() {
        LocalDateTime midnight = Sample.TODAY.minusDays(10).atStartOfDay();
        int[] orders = {12, 8, 6, 5, 5, 14, 34, 80, 108, 140, 150, 22, 0, 0, 0, 0, 0, 9, 60, 92, 118, 84, 44, 18};
        List<Reading> hours = new ArrayList<>();
        for (int hour = 0; hour < orders.length; hour++) {
            double usual = 20 + 180 * Math.exp(-Math.pow((hour - 14) / 5.5, 2));
            hours.add(new Reading("hour", midnight.plusHours(hour), orders[hour], usual * 0.8, usual * 1.2, true));
        }
        return hours;
    }
}
