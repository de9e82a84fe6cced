package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.i18n.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows each batch to every detector and holds what they found until it is taken; one that throws stops no other. */
final class DetectorBoard {

    private static final Logger log = LoggerFactory.getLogger(DetectorBoard.class);
    private static final Texts TEXTS = Texts.of("feed");

    private final Map<String, Detector> detectors;
    private final Map<String, PendingDetection> pending = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, Coverage> shown = new LinkedHashMap<>();

    DetectorBoard(Map<String, Detector> detectors) {
        this.detectors = new LinkedHashMap<>(detectors);
        renew();
    }

    private void renew() {
        detectors.keySet().forEach(id -> pending.put(id, new PendingDetection()));
    }

    /** Shows a batch to all; {@code before}: what they had been shown without it. */
    void observe(Batch batch, Coverage before) {
        detectors.forEach((id, detector) -> {
            PendingDetection found = pending.get(id);
            if (found != null) {
                observe(id, detector, batch, before, found);
            }
        });
    }

    private void observe(String id, Detector detector, Batch batch, Coverage before, PendingDetection found) {
        try {
            found.add(detector.observe(batch));
        } catch (RuntimeException failure) {
            // What it missed it will not see again, so the sentence stays for good, and nothing more is scanned by it.
            shown.putIfAbsent(id, before);
            if (failures.put(id, TEXTS.get("detector.failed", reason(failure))) == null) {
                log.error("Detector {} failed on {} events", id, batch.events().size(), failure);
            }
        }
    }

    private static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Writes every detector's state. */
    void save(DataOutput out) throws IOException {
        for (Map.Entry<String, Detector> each : detectors.entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().save(out);
        }
    }

    /** Reads what {@link #save} wrote; fails where it was written by other detectors. */
    void restore(DataInput in) throws IOException {
        for (Map.Entry<String, Detector> each : detectors.entrySet()) {
            String id = in.readUTF();
            if (!id.equals(each.getKey())) {
                throw new IOException("The kept state is that of other detectors: " + id);
            }
            each.getValue().restore(in);
        }
    }

    /** Rows found and not yet taken. */
    int waiting() {
        return pending.values().stream().mapToInt(PendingDetection::rows).sum();
    }

    /** Whether all that was found has been taken, and no detector ever failed. */
    boolean isSettled() {
        return failures.isEmpty() && pending.values().stream().allMatch(PendingDetection::isEmpty);
    }

    Map<String, Detection> take() {
        Map<String, Detection> taken = new LinkedHashMap<>();
        pending.forEach((id, found) -> taken.put(id, found.toDetection()));
        renew();
        return taken;
    }

    /** A sentence for each detector that ever threw. */
    Map<String, String> failures() {
        return failures;
    }

    /** What each of these had been shown before it threw. */
    Map<String, Coverage> shown() {
        return shown;
    }
}
