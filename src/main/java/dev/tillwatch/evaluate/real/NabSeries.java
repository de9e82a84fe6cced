package dev.tillwatch.evaluate.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tillwatch.evaluate.score.SeriesWindow;
import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The half-hourly taxi rides of the Numenta Anomaly Benchmark and its five windows. */
public record NabSeries(String name, NavigableMap<LocalDateTime, Double> counts, List<SeriesWindow> windows) {

    private static final Texts TEXTS = Texts.of("evaluate");
    private static final String NAME = "nyc_taxi";
    private static final String FILE = "realKnownCause/" + NAME + ".csv";
    private static final String LABELS = "labels/combined_windows.json";

    /** Reads them from the benchmark's folder. */
    public static NabSeries read(Path folder) throws DataProblem {
        NavigableMap<LocalDateTime, Double> counts = new TreeMap<>();
        CsvFile.in(folder, "data/" + FILE)
                .forEach(row -> counts.put(time(row.get("timestamp")), Double.valueOf(row.get("value"))));
        if (counts.isEmpty()) {
            throw new DataProblem(TEXTS.get("series.empty", FILE));
        }
        return new NabSeries(NAME, counts, windows(folder.resolve(LABELS)));
    }

    private static List<SeriesWindow> windows(Path labels) throws DataProblem {
        List<SeriesWindow> windows = new ArrayList<>();
        try {
            for (JsonNode window :
                    JsonMapper.builder().build().readTree(labels.toFile()).path(FILE)) {
                windows.add(new SeriesWindow(
                        time(window.path(0).asText()), time(window.path(1).asText())));
            }
        } catch (IOException | DateTimeException unreadable) {
            throw new DataProblem(TEXTS.get("file.unreadable", labels), unreadable);
        }
        return windows;
    }

    private static LocalDateTime time(String written) {
        return LocalDateTime.parse(written.replace(' ', 'T'));
    }
}
