package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.model.Anomaly;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The part of a report that one detector fills: which of its rows, in which order, with which members and cells. */
interface Section {

    /** The detector's id, which is the section's name. */
    String detector();

    /** Whether rows of this kind are reported. */
    boolean reports(String kind);

    Comparator<Anomaly> order();

    /** The row in words. */
    String sentence(Anomaly row);

    /** One element of the JSON array. */
    void json(Anomaly row, JsonGenerator json) throws IOException;

    List<String> header();

    /** The lines of a row: text that others wrote comes as {@link Cell#text}. */
    List<List<Cell>> lines(Anomaly row);

    /** The reported rows in order. */
    default List<Anomaly> select(List<Anomaly> found) {
        return found.stream()
                .filter(row -> reports(row.key().kind()))
                .sorted(order())
                .toList();
    }
}
