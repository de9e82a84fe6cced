package dev.tillwatch.ui.tuning;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CalendarText;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A program whose shop sold forty times at 50 to 89 % of the catalogue price, with all that is asked of it written down. */
final class FakeDesk implements TuningDesk {

    static final Instant LONG_AGO = Instant.parse("2025-09-01T08:30:00Z");
    static final Threshold LOWEST = threshold("price.lowest");
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 7, 1, 9, 0);
    private static final int SALES = 40;

    final List<Tuning> tried = new CopyOnWriteArrayList<>();
    final List<String> threads = new CopyOnWriteArrayList<>();
    final List<String> notes = new CopyOnWriteArrayList<>();
    final AtomicInteger interrupted = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    /** Replays wait for it. */
    volatile CountDownLatch held = new CountDownLatch(0);

    /** Replays that were interrupted wait for it before they end. */
    volatile CountDownLatch leaving = new CountDownLatch(0);

    volatile boolean unkept;
    private final AtomicInteger running = new AtomicInteger();
    private volatile Tuning inForce = Tuning.DEFAULT.with(RuleSet.CLASSIC);

    static Threshold threshold(String id) {
        return Detectors.all().stream()
                .flatMap(factory -> factory.thresholds().stream())
                .filter(threshold -> threshold.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As if the analyst had set this long ago. */
    void begin(Tuning tuning) {
        inForce = tuning;
    }

    @Override
    public Tuning inForce() {
        return inForce;
    }

    @Override
    public List<DetectorFactory> detectors(RuleSet rules) {
        return Detectors.all();
    }

    @Override
    public List<Anomaly> tryOut(String detector, Tuning tuning, Duration span) {
        threads.add(Thread.currentThread().getName());
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            held.await();
            tried.add(tuning);
            return found(tuning.settings().get(LOWEST));
        } catch (InterruptedException changed) {
            interrupted.incrementAndGet();
            leave();
            throw new CancellationException();
        } finally {
            running.decrementAndGet();
        }
    }

    private void leave() {
        while (leaving.getCount() > 0) {
            try {
                leaving.await();
            } catch (InterruptedException again) {
                interrupted.incrementAndGet();
            }
        }
    }

    private static List<Anomaly> found(BigDecimal lowest) {
        List<Anomaly> found = new ArrayList<>();
        for (int i = 0; i < SALES; i++) {
            BigDecimal share = BigDecimal.valueOf(50 + i, 2);
            if (share.compareTo(lowest) < 0) {
                found.add(sale(i, share));
            }
        }
        return found;
    }

    static Anomaly sale(int number, BigDecimal share) {
        double score = 95 - number * 2;
        BigDecimal price = new BigDecimal("50000.00");
        BigDecimal sold = price.multiply(share);
        return new Anomaly(
                new AnomalyKey("price", "transaction", Integer.toString(1000 + number)),
                FIRST.plusHours(number * 31L),
                Stage.CONFIRMED,
                Severity.ofScore(score),
                score,
                List.of(
                        Fact.of("transaction", new Value.Id(1000 + number), RowRef.transaction(1000 + number)),
                        Fact.text("product", number % 3 == 0 ? "Laptop" : "Monitor"),
                        Fact.of("sold", new Value.Money(sold)),
                        Fact.of("reference", new Value.Money(price)),
                        Fact.of("source", new Value.Code("catalogue")),
                        Fact.of(
                                "difference",
                                new Value.Percent(share.movePointRight(2).subtract(BigDecimal.valueOf(100)), true)),
                        Fact.of("quantity", new Value.Count(1)),
                        Fact.of("loss", new Value.Money(price.subtract(sold))),
                        Fact.of(Anomaly.STAKE, new Value.Money(price.subtract(sold)))));
    }

    @Override
    public void apply(Tuning tuning, String note) throws IOException {
        notes.add(note);
        List<TuningChange> changes = new ArrayList<>(inForce.changes());
        DetectorSettings before = inForce.settings();
        DetectorSettings after = tuning.settings();
        Detectors.all().stream()
                .flatMap(factory -> factory.thresholds().stream())
                .filter(threshold -> before.get(threshold).compareTo(after.get(threshold)) != 0)
                .forEach(threshold -> changes.add(new TuningChange(
                        LONG_AGO,
                        threshold.id(),
                        before.get(threshold).toPlainString(),
                        after.get(threshold).toPlainString(),
                        note)));
        ShopCalendar events = after.calendar();
        if (!before.calendar().equals(events)) {
            changes.add(new TuningChange(
                    LONG_AGO,
                    TuningChange.CALENDAR,
                    CalendarText.write(before.calendar()),
                    CalendarText.write(events),
                    note));
        }
        inForce = new Tuning(tuning.rules(), after, changes);
        if (unkept) {
            throw new IOException("the disk is full");
        }
    }
}
