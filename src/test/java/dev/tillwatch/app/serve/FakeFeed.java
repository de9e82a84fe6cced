package dev.tillwatch.app.serve;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.ui.SweepSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A feed that finds what a test hands in, once, and nothing else. */
final class FakeFeed implements SweepSource {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 16, 16, 31);

    private static final int PATIENCE_SECONDS = 30;

    private final AtomicReference<Detection> next = new AtomicReference<>(Detection.NOTHING);
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private volatile @Nullable ShopUnavailable trouble;

    void find(Detection detection) {
        next.set(detection);
    }

    /** From now on each poll fails so; null: no more. */
    void fail(@Nullable String sentence) {
        trouble = sentence == null ? null : new ShopUnavailable(sentence);
    }

    /** The same by a server that answers. */
    void refuse(String sentence) {
        trouble = new ShopUnavailable(sentence, new IllegalStateException(sentence), false);
    }

    /** A poll that lasts until it is let go. */
    static final class Held implements AutoCloseable {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        void awaitBegin() throws InterruptedException {
            if (!begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no poll began");
            }
        }

        boolean isUnderWay() {
            return begun.getCount() == 0 && end.getCount() > 0;
        }

        private void last() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            end.countDown();
        }
    }

    /** The next poll lasts. */
    Held hold() {
        Held next = new Held();
        held.set(next);
        return next;
    }

    @Override
    public Sweep sweep() throws ShopUnavailable {
        Held poll = held.getAndSet(null);
        if (poll != null) {
            poll.last();
        }
        ShopUnavailable now = trouble;
        if (now != null) {
            throw now;
        }
        return sweep(next.getAndSet(Detection.NOTHING));
    }

    static Sweep sweep(Detection detection) {
        return new Sweep(
                NOW,
                Map.of("price", detection),
                Map.of("burst", "secret row"),
                HistoryProgress.NOT_STARTED,
                7,
                3,
                Coverage.NONE);
    }

    static Detection found(Anomaly... anomalies) {
        return new Detection(List.of(), List.of(anomalies), List.of(), List.of());
    }

    static Detection gone(String id) {
        return new Detection(List.of(), List.of(), List.of(), List.of(new Withdrawal(key(id), "corrected", null)));
    }

    static AnomalyKey key(String id) {
        return new AnomalyKey("price", "transaction", id);
    }

    static Anomaly anomaly(String id) {
        return anomaly(id, Stage.CONFIRMED);
    }

    static Anomaly anomaly(String id, double score) {
        return anomaly(id, Stage.CONFIRMED, score);
    }

    static Anomaly anomaly(String id, Stage stage) {
        return anomaly(id, stage, 60);
    }

    private static Anomaly anomaly(String id, Stage stage, double score) {
        return new Anomaly(key(id), NOW, stage, Severity.HIGH, score, List.of());
    }
}
