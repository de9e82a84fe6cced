package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.bench.HeapMeter;
import java.time.Duration;
import java.util.List;

/** Loads the whole past with polls beside it, and weighs what the feed then holds. */
final class BackfillPart implements Part {

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final double MIB = 1024 * 1024;

    @Override
    public List<Measure> measures() {
        return List.of(Measure.BACKFILL, Measure.DETECTORS, Measure.RSS, Measure.HEAP);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        figures.put(Measure.BACKFILL, bed.feed().loadHistory(POLL_INTERVAL));
        double micros = bed.feed().detectorNanos() / 1e3;
        figures.put(Measure.DETECTORS, micros / bed.shop().transactions());
        ProcessMemory.resident().ifPresent(bytes -> figures.put(Measure.RSS, bytes / MIB));
        figures.put(Measure.HEAP, HeapMeter.afterCollection() / MIB);
    }
}
