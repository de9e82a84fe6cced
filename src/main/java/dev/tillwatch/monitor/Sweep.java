package dev.tillwatch.monitor;

import dev.tillwatch.detect.Detection;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * The immutable result of one poll: what every detector found since the last one (history chunks that arrived in
 * between included), which detectors failed and why, and how far the shop is known.
 *
 * @param completeTo the shop's own NOW() of this poll
 * @param detections by detector id
 * @param failures a sentence by detector id; the other detectors ran on
 * @param history how far the backfill is
 * @param rowsRead transactions with their items that were new or had changed since the start, each such time
 * @param transactions distinct transactions shown to the detectors since the start
 * @param coverage which spans of the shop's time have been scanned so far
 * @param shown by the id of a detector that failed: what of it had been scanned before
 * @param upkeep how it goes with what is done beside the polls
 */
public record Sweep(
        LocalDateTime completeTo,
        Map<String, Detection> detections,
        Map<String, String> failures,
        HistoryProgress history,
        long rowsRead,
        long transactions,
        Coverage coverage,
        Map<String, Coverage> shown,
        Upkeep upkeep) {

    /** The same with other detections. */
    public Sweep with(Map<String, Detection> others) {
        return new Sweep(completeTo, others, failures, history, rowsRead, transactions, coverage, shown, upkeep);
    }

    public Sweep {
        detections = Map.copyOf(detections);
        failures = Map.copyOf(failures);
        shown = Map.copyOf(shown);
    }

    /** One of which nothing is to be said but what was found and read. */
    public Sweep(
            LocalDateTime completeTo,
            Map<String, Detection> detections,
            Map<String, String> failures,
            HistoryProgress history,
            long rowsRead,
            long transactions,
            Coverage coverage) {
        this(completeTo, detections, failures, history, rowsRead, transactions, coverage, Map.of(), Upkeep.WELL);
    }

    /** What one detector has scanned: no more once it has failed. */
    public Coverage coverageOf(String detector) {
        Coverage known = shown.get(detector);
        return known == null ? coverage : known;
    }
}
