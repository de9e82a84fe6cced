package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the window has been told of each day, so that only what is another now is told again. */
final class ShownRows {

    /** Of one day. */
    private record Day(Map<AnomalyKey, Row> rows, List<Reading> readings) {

        static final Day NOTHING = new Day(Map.of(), List.of());
    }

    private final TreeMap<LocalDate, Day> byDay = new TreeMap<>();

    /** The days shown from that one on, as a copy. */
    Set<LocalDate> from(LocalDate first) {
        return new HashSet<>(byDay.tailMap(first, true).keySet());
    }

    /** These are the rows and the points of the day now; those that are gone are taken back. */
    void show(LocalDate day, List<Row> rows, List<Reading> readings, Findings findings) {
        Day old = byDay.getOrDefault(day, Day.NOTHING);
        Map<AnomalyKey, Row> now = new HashMap<>();
        for (Row row : rows) {
            now.put(row.key(), row);
            if (!row.equals(old.rows.get(row.key()))) {
                give(row, findings);
            }
        }
        for (AnomalyKey key : old.rows.keySet()) {
            if (!now.containsKey(key)) {
                findings.withdraw(key, readings.isEmpty() ? "gone" : "ordinary");
            }
        }
        for (Reading reading : readings) {
            if (!old.readings.contains(reading)) {
                findings.add(reading);
            }
        }
        if (readings.isEmpty()) {
            old.readings.forEach(reading -> findings.add(new Reading(
                    reading.series(), reading.at(), Double.NaN, Double.NaN, Double.NaN, reading.complete())));
            byDay.remove(day);
        } else {
            byDay.put(day, new Day(now, readings));
        }
    }

    private static void give(Row row, Findings findings) {
        switch (row) {
            case Anomaly anomaly -> findings.add(anomaly);
            case Observation observation -> findings.add(observation);
        }
    }
}
