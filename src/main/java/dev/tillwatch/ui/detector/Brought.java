package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.FoundRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a poll brings the tables of a tab, sorted out before the FX thread has it: a hundred thousand rows may come at once,
 * and no more than fill a live window are taken one by one.
 *
 * @param newest those to take
 * @param beyond by kind, newest first, those that no live window would keep; where one of them replaces a row in memory
 *     it must
 */
record Brought(
        List<Reading> readings,
        List<Withdrawal> withdrawn,
        List<Row> newest,
        Map<String, Map<AnomalyKey, Row>> beyond) {

    static Brought of(Detection detection) {
        List<Row> all = new ArrayList<>(detection.observations());
        all.addAll(detection.current());
        Map<String, Map<AnomalyKey, Row>> beyond = new LinkedHashMap<>();
        List<Row> newest = all.size() <= LiveRows.WINDOW ? all : cut(all, beyond);
        return new Brought(detection.readings(), detection.withdrawn(), newest, beyond);
    }

    Map<AnomalyKey, Row> beyond(String kind) {
        return beyond.getOrDefault(kind, Map.of());
    }

    private static List<Row> cut(List<Row> all, Map<String, Map<AnomalyKey, Row>> beyond) {
        Map<String, Map<AnomalyKey, Row>> kinds = new LinkedHashMap<>();
        all.forEach(row -> kinds.computeIfAbsent(row.key().kind(), kind -> new LinkedHashMap<>())
                .put(row.key(), row));
        List<Row> newest = new ArrayList<>();
        kinds.forEach((kind, rows) -> {
            List<Row> byAge = new ArrayList<>(rows.values());
            if (byAge.size() > LiveRows.WINDOW) {
                byAge.sort(FoundRows.NEWEST_FIRST);
                Map<AnomalyKey, Row> rest = new LinkedHashMap<>();
                byAge.subList(LiveRows.WINDOW, byAge.size()).forEach(row -> rest.put(row.key(), row));
                beyond.put(kind, rest);
                byAge = byAge.subList(0, LiveRows.WINDOW);
            }
            newest.addAll(byAge);
        });
        return newest;
    }
}
