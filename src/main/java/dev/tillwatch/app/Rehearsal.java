package dev.tillwatch.app;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.Replay;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a detector with other settings what is recorded, and says what it finds there. Touches nothing. */
final class Rehearsal {

    /** Days before the span that are replayed too, to learn from: what the slowest detector needs, and a few more. */
    private static final int LEARNING_DAYS = 60;

    private static final int AT_ONCE = 5_000;

    private final FeedMemory memory;
    private final Function<Set<Long>, Map<Long, Customer>> customers;

    /** @param customers who some customers are; those that it leaves out stay nameless */
    Rehearsal(FeedMemory memory, Function<Set<Long>, Map<Long, Customer>> customers) {
        this.memory = memory;
        this.customers = customers;
    }

    /**
     * The anomalies that an analyst would be told of in the last part of what is recorded.
     *
     * @param now up to where the shop is known
     * @throws CancellationException when the thread was interrupted
     */
    List<Anomaly> run(DetectorFactory factory, DetectorSettings settings, LocalDateTime now, Duration span) {
        LocalDateTime from = now.minus(span);
        Replay replay = Replay.of(memory, firstSince(from.minusDays(LEARNING_DAYS)));
        Detector detector = factory.create(settings);
        Map<AnomalyKey, Anomaly> found = new LinkedHashMap<>();
        while (!replay.isOver()) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            List<Long> ids = replay.next(AT_ONCE);
            List<Event> events = replay.tell(ids, customers.apply(replay.customersOf(ids)));
            take(detector.observe(new Batch(events, now, Batch.Order.PAST)), found);
        }
        take(detector.observe(new Batch(List.of(), now)), found);
        Set<String> told = factory.tables().stream()
                .filter(TableSpec::alerts)
                .map(TableSpec::kind)
                .collect(Collectors.toSet());
        return found.values().stream()
                .filter(anomaly -> told.contains(anomaly.key().kind()))
                .filter(anomaly -> anomaly.at() == null || !anomaly.at().isBefore(from))
                .toList();
    }

    private static void take(Detection detection, Map<AnomalyKey, Anomaly> found) {
        detection.withdrawn().forEach(withdrawal -> found.remove(withdrawal.key()));
        detection.observations().forEach(row -> found.remove(row.key()));
        detection.current().forEach(anomaly -> found.put(anomaly.key(), anomaly));
    }

    /** Where to begin: ids are nearly in the order of time, so going back stops at the first page that lies before. */
    private long firstSince(LocalDateTime from) {
        long first = Long.MAX_VALUE;
        List<Long> page = memory.last(first, AT_ONCE);
        while (!page.isEmpty()) {
            first = page.getFirst();
            Transaction oldest = memory.get(first);
            LocalDateTime at = oldest == null ? null : oldest.at();
            if (at != null && at.isBefore(from)) {
                break;
            }
            page = memory.last(first - 1, AT_ONCE);
        }
        return first;
    }
}
