package dev.tillwatch.app.serve;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.TransactionSource;
import dev.tillwatch.ui.SweepSource;
import java.util.List;

/**
 * The shop as the service uses it.
 *
 * @param feed polled by one thread
 * @param pages for pages of transactions; by one thread at a time
 * @param scans the whole shop by either rules
 */
public record Engine(
        SweepSource feed, TransactionSource pages, Scan.Desk scans, List<DetectorFactory> detectors, Past past) {

    /**
     * What there is from earlier runs.
     *
     * @param rows all that the feed has found and that still holds
     */
    public record Past(FoundRows rows, Told told) {}

    public Engine {
        detectors = List.copyOf(detectors);
    }

    /** The kinds of rows that the window's tables show. */
    List<OpenAnomalies.Kind> kinds() {
        return detectors.stream()
                .flatMap(factory ->
                        factory.tables().stream().map(table -> new OpenAnomalies.Kind(factory.id(), table.kind())))
                .toList();
    }
}
