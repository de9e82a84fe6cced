package dev.tillwatch.ui;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop that answers each poll, or fails for as long as it is told to. */
final class FakeShop implements SweepSource {

    static final LocalDateTime NOON = LocalDateTime.of(2025, 9, 16, 12, 0);

    final AtomicInteger polls = new AtomicInteger();
    final AtomicInteger overlapping = new AtomicInteger();
    final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    volatile boolean away;
    volatile HistoryProgress history = new HistoryProgress(10, 10, true, NOON.minusDays(1));
    volatile Map<String, Detection> detections = Map.of();
    volatile Map<String, String> failures = Map.of();
    volatile Upkeep upkeep = Upkeep.WELL;
    volatile boolean answers;
    volatile String thread = "";

    @Override
    public Sweep sweep() throws ShopUnavailable {
        if (inside.incrementAndGet() > 1) {
            overlapping.incrementAndGet();
        }
        try {
            thread = Thread.currentThread().getName();
            int number = polls.incrementAndGet();
            if (away) {
                throw new ShopUnavailable(
                        "No answer from db.shop.example:3306 within 3 s.", new IOException("planted"), !answers);
            }
            return new Sweep(
                    NOON.plusSeconds(number),
                    detections,
                    failures,
                    history,
                    40L + number,
                    20L + number,
                    Coverage.NONE,
                    Map.of(),
                    upkeep);
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public void settle() {
        settled.set(polls.get());
    }
}
