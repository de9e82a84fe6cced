package dev.tillwatch.record;

import dev.tillwatch.model.Reading;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points of each detector's series in a map of the store, for the charts of the next start. */
final class StoredReadings {

    /** How the maps of points are called, before the detector's id. */
    static final String MAP = "readings.";

    private static final char BETWEEN = '|';
    private static final int BYTES = 3 * Double.BYTES + 1;

    private final Rewind maps;
    private final Map<String, LateEntries<Reading>> byDetector = new HashMap<>();

    StoredReadings(Rewind maps) {
        this.maps = maps;
    }

    private LateEntries<Reading> map(String detector) {
        return byDetector.computeIfAbsent(
                detector, id -> new LateEntries<>(maps.open(MAP + id), StoredReadings::bytes));
    }

    private static byte[] bytes(Reading reading) {
        return ByteBuffer.allocate(BYTES)
                .putDouble(reading.observed())
                .putDouble(reading.expectedLow())
                .putDouble(reading.expectedHigh())
                .put((byte) (reading.complete() ? 1 : 0))
                .array();
    }

    void note(String detector, List<Reading> readings) {
        LateEntries<Reading> map = map(detector);
        for (Reading reading : readings) {
            map.put(reading.series() + BETWEEN + reading.at(), reading);
        }
    }

    /** Writes what waits to be written. */
    void flush() {
        byDetector.values().forEach(LateEntries::flush);
    }

    void flushIfMany() {
        byDetector.values().forEach(LateEntries::flushIfMany);
    }

    void dropBefore(String detector, LocalDateTime time) {
        LateEntries<Reading> map = map(detector);
        map.read().keyList().stream()
                .filter(key -> at(key).isBefore(time))
                .toList()
                .forEach(map::remove);
    }

    private static LocalDateTime at(String key) {
        return LocalDateTime.parse(key.substring(key.lastIndexOf(BETWEEN) + 1));
    }

    List<Reading> all(String detector) {
        List<Reading> readings = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : map(detector).read().entrySet()) {
            int between = entry.getKey().lastIndexOf(BETWEEN);
            ByteBuffer bytes = ByteBuffer.wrap(entry.getValue());
            readings.add(new Reading(
                    entry.getKey().substring(0, between),
                    at(entry.getKey()),
                    bytes.getDouble(),
                    bytes.getDouble(),
                    bytes.getDouble(),
                    bytes.get() != 0));
        }
        return readings;
    }
}
