package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import java.util.ArrayList;
import java.util.List;

/** Found rows in a list; answers what is asked for in the usual order alone. */
public final class FoundInMemory implements FoundRows {

    public final List<Row> rows = new ArrayList<>();

    @Override
    public void note(String detector, Detection detection) {
        rows.addAll(detection.current());
        rows.addAll(detection.observations());
    }

    @Override
    public long count(String detector, String kind) {
        return all(detector, kind).size();
    }

    @Override
    public Page page(Query query) {
        Row from = query.from();
        List<Row> behind = all(query.detector(), query.kind()).stream()
                .filter(row -> from == null || NEWEST_FIRST.compare(row, from) >= 0)
                .toList();
        List<Row> page = behind.stream().limit(query.limit()).toList();
        return new Page(page, -1, page.size() == behind.size());
    }

    private List<Row> all(String detector, String kind) {
        return rows.stream()
                .filter(row -> row.key().detector().equals(detector)
                        && row.key().kind().equals(kind))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
