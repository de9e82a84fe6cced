package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Anomaly;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the whole table, oldest id first, to detectors and gives what they hold at the end; for reports. */
public final class FullScan {

    private final TransactionSource source;

    public FullScan(TransactionSource source) {
        this.source = source;
    }

    /** The final anomalies by detector id, in the order they were found; the detectors must be fresh. */
    public Map<String, List<Anomaly>> run(Map<String, Detector> detectors) throws ShopUnavailable {
        Map<String, PendingDetection> found = new LinkedHashMap<>();
        LocalDateTime now = source.now();
        ShopHead head = source.head();
        long passed = head.firstTransaction() - 1;
        boolean more = true;
        while (more) {
            Piece chunk = source.transactions(new IdRange(passed + 1, head.lastTransaction()), HistoryLoader.CHUNK);
            List<Event> events = chunk.rows().stream()
                    .<Event>map(row -> new TransactionChanged(null, row))
                    .toList();
            Batch batch = new Batch(events, now, Batch.Order.PAST);
            detectors.forEach((id, detector) ->
                    found.computeIfAbsent(id, none -> new PendingDetection()).add(detector.observe(batch)));
            more = !chunk.last();
            passed = more ? chunk.rows().getLast().id() : passed;
        }
        Batch end = new Batch(List.of(), now);
        detectors.forEach((id, detector) ->
                found.computeIfAbsent(id, none -> new PendingDetection()).add(detector.observe(end)));
        Map<String, List<Anomaly>> result = new LinkedHashMap<>();
        found.forEach((id, pending) -> result.put(id, pending.current()));
        return result;
    }
}
