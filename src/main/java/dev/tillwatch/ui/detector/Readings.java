package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Reading;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The points of a detector's series, sorted by time; the same time replaces, the oldest leave. */
final class Readings {

    /** Points a series holds at most: 400 days of ten-minute buckets are 57,600. */
    private static final int MOST = 100_000;

    private final Map<String, TreeMap<LocalDateTime, Reading>> bySeries = new HashMap<>();

    void put(Reading reading) {
        TreeMap<LocalDateTime, Reading> series = bySeries.computeIfAbsent(reading.series(), name -> new TreeMap<>());
        series.put(reading.at(), reading);
        if (series.size() > MOST) {
            series.pollFirstEntry();
        }
    }

    List<Reading> all(String series) {
        TreeMap<LocalDateTime, Reading> points = bySeries.get(series);
        return points == null ? List.of() : List.copyOf(points.values());
    }

    /** Those that begin in a span, both ends included, with the one before it so that a line enters from the left. */
    List<Reading> between(String series, LocalDateTime from, LocalDateTime to) {
        TreeMap<LocalDateTime, Reading> points = bySeries.get(series);
        if (points == null || to.isBefore(from)) {
            return List.of();
        }
        LocalDateTime before = points.floorKey(from);
        return List.copyOf(
                points.subMap(before == null ? from : before, true, to, true).values());
    }
}
