package dev.tillwatch.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file of the anomalies that are known to be in a shop. */
final class EventsFile {

    static final String NAME = "events.csv";

    private static final CsvTable TABLE =
            new CsvTable(NAME, "eventId", "detector", "kind", "start", "end", "customerId", "productId", "city");

    private static final List<String> DETECTORS = List.of("price", "volume", "burst", "failed");

    private EventsFile() {}

    static List<PlantedEvent> read(Path folder) throws IOException, BadShopFolder {
        List<PlantedEvent> events = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        TABLE.read(folder, row -> {
            PlantedEvent event = event(row);
            if (!ids.add(event.id())) {
                throw row.problem("twice", "eventId", Integer.toString(event.id()));
            }
            events.add(event);
        });
        return events;
    }

    static void write(Path folder, List<PlantedEvent> events) throws IOException {
        TABLE.write(folder, rows -> {
            for (PlantedEvent event : events) {
                rows.add(
                        event.id(),
                        event.detector(),
                        event.kind(),
                        event.start(),
                        event.end(),
                        event.customerId(),
                        event.productId(),
                        event.city());
            }
        });
    }

    private static String detector(CsvRow row) throws BadShopFolder {
        String word = row.needText("detector");
        if (!DETECTORS.contains(word)) {
            throw row.problem("not.detector", "detector", word, String.join(", ", DETECTORS));
        }
        return word;
    }

    private static PlantedEvent event(CsvRow row) throws BadShopFolder {
        LocalDateTime start = row.needTime("start");
        LocalDateTime end = row.needTime("end");
        if (!end.isAfter(start)) {
            throw row.problem("not.span", start.toString(), end.toString());
        }
        return new PlantedEvent(
                row.needSmallNumber("eventId"),
                detector(row),
                row.needText("kind"),
                start,
                end,
                row.number("customerId"),
                row.text("productId"),
                row.text("city"));
    }
}
