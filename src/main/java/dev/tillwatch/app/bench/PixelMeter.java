package dev.tillwatch.app.bench;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.simulate.Draft;
import dev.tillwatch.simulate.Line;
import dev.tillwatch.ui.detector.DetectorModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Measures from the commit of a transaction that one detector lists by itself, a wrong price or a failed payment, to
 * the screen: its row is in its tab's model, in view or counted behind the pill, a pulse has laid that out and handed
 * it to the render thread, and the next pulse begins. Up to one poll interval of it is waiting for the poll. Rows of
 * days and bursts are made of many transactions and take no part.
 */
final class PixelMeter extends AnimationTimer {

    private static final BigDecimal LOWEST = new BigDecimal("0.75");
    private static final BigDecimal HIGHEST = new BigDecimal("1.05");

    private record Commit(AnomalyKey key, long nanos) {}

    private final Scene scene;
    private final List<DetectorModel> models;
    private final Queue<Commit> committed = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<AnomalyKey, Long>> expected = new HashMap<>();
    private final List<Long> inModel = new ArrayList<>();
    private final List<Long> laidOut = new ArrayList<>();
    private final Samples samples = new Samples();

    PixelMeter(Scene scene, List<DetectorModel> models) {
        this.scene = scene;
        this.models = models;
    }

    /** On the FX thread. */
    void begin() {
        models.forEach(model -> model.revision().subscribe(count -> look(model)));
        scene.addPostLayoutPulseListener(() -> {
            laidOut.addAll(inModel);
            inModel.clear();
        });
        start();
    }

    /** On any thread. */
    void committed(long transactionId, Draft draft) {
        AnomalyKey key = row(transactionId, draft);
        if (key != null) {
            committed.add(new Commit(key, System.nanoTime()));
        }
    }

    /** Rows that are not on the screen yet; on the FX thread. */
    int missing() {
        int awaited = expected.values().stream().mapToInt(Map::size).sum();
        return committed.size() + awaited + inModel.size() + laidOut.size();
    }

    /** On the FX thread. */
    Spread end() {
        stop();
        return samples.spread();
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        laidOut.forEach(commit -> samples.add(now - commit));
        laidOut.clear();
    }

    private void look(DetectorModel model) {
        for (Commit next = committed.poll(); next != null; next = committed.poll()) {
            expected.computeIfAbsent(next.key().detector(), detector -> new HashMap<>())
                    .put(next.key(), next.nanos());
        }
        Map<AnomalyKey, Long> its = expected.getOrDefault(model.factory().id(), Map.of());
        Iterator<Map.Entry<AnomalyKey, Long>> rows = its.entrySet().iterator();
        while (rows.hasNext()) {
            Map.Entry<AnomalyKey, Long> row = rows.next();
            if (model.row(row.getKey()).isPresent()) {
                inModel.add(row.getValue());
                rows.remove();
            }
        }
    }

    private static @Nullable AnomalyKey row(long id, Draft draft) {
        if (draft.lines().stream().anyMatch(PixelMeter::isOutside)) {
            return new AnomalyKey("price", "transaction", Long.toString(id));
        }
        return draft.declined() ? new AnomalyKey("failed", "transaction", Long.toString(id)) : null;
    }

    private static boolean isOutside(Line line) {
        BigDecimal usual = line.product().price();
        return line.price().compareTo(usual.multiply(LOWEST)) < 0
                || line.price().compareTo(usual.multiply(HIGHEST)) > 0;
    }
}
