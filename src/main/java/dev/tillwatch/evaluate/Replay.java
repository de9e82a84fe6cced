package dev.tillwatch.evaluate;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import java.time.Duration;
import java.time.LocalDateTime;

/** Drives a detector through a shop as in life and keeps what it raised when. */
public final class Replay {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LabelledShop shop;

    public Replay(LabelledShop shop) {
        this.shop = shop;
    }

    public Findings run(Detector detector, AlertReader reader) {
        return run(detector, reader, new ShopBatches(shop.sales()));
    }

    /** For a rule that gives out many rows with every batch and judges nothing within an hour. */
    public Findings runByTheHour(Detector detector, AlertReader reader) {
        return run(detector, reader, new ShopBatches(shop.sales(), HOUR));
    }

    private static Findings run(Detector detector, AlertReader reader, ShopBatches batches) {
        Findings findings = new Findings(reader);
        while (batches.hasNext()) {
            LocalDateTime before = batches.complete();
            Batch batch = batches.next();
            findings.take(detector.observe(batch), before, batch.completeTo());
        }
        return findings;
    }
}
