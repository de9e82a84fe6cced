package dev.tillwatch.app;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Sweep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were delivered and hold: where the feed begins anew those are withdrawn that are not found again, since no
 * detector knows any more that it found them.
 */
final class OpenRows {

    /** Rows of a kind, the newest: as many as a table shows and has waiting. */
    private static final int MOST = 10_000;

    /** Why, as the bundle {@code detectors} words it. */
    private static final String NOT_FOUND_AGAIN = "ordinary";

    private static final Comparator<Delivered> OLDEST_FIRST = Comparator.comparing(
                    Delivered::at, Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))
            .thenComparing(each -> each.key().id());

    private final Map<AnomalyKey, Delivered> open = new HashMap<>();
    private final Map<String, NavigableSet<Delivered>> byKind = new HashMap<>();
    private final Set<AnomalyKey> doubtful = new LinkedHashSet<>();
    private boolean wholeBefore;

    private record Delivered(@Nullable LocalDateTime at, AnomalyKey key) {}

    /** All that holds has to be found again. */
    void beginAnew() {
        doubtful.addAll(open.keySet());
        wholeBefore = false;
    }

    /** The sweep as it is to be delivered. */
    Sweep take(Sweep sweep) {
        sweep.detections().values().forEach(this::take);
        // What is found ahead of the past is judged once more by the first poll behind it.
        boolean whole = sweep.history().complete();
        boolean judged = whole && wholeBefore;
        wholeBefore = whole;
        return judged && !doubtful.isEmpty() ? withoutTheDoubtful(sweep) : sweep;
    }

    private void take(Detection detection) {
        detection.withdrawn().forEach(each -> forget(each.key()));
        Stream.concat(detection.current().stream(), detection.observations().stream())
                .forEach(this::remember);
    }

    private void remember(Row row) {
        forget(row.key());
        Delivered delivered = new Delivered(row.at(), row.key());
        NavigableSet<Delivered> kind = kind(row.key());
        kind.add(delivered);
        open.put(row.key(), delivered);
        if (kind.size() > MOST) {
            forget(kind.first().key());
        }
    }

    private void forget(AnomalyKey key) {
        doubtful.remove(key);
        Delivered before = open.remove(key);
        if (before != null) {
            kind(key).remove(before);
        }
    }

    private NavigableSet<Delivered> kind(AnomalyKey key) {
        return byKind.computeIfAbsent(key.detector() + "/" + key.kind(), any -> new TreeSet<>(OLDEST_FIRST));
    }

    private Sweep withoutTheDoubtful(Sweep sweep) {
        Map<String, Detection> detections = new HashMap<>(sweep.detections());
        Map<String, List<Withdrawal>> gone = new HashMap<>();
        for (AnomalyKey key : List.copyOf(doubtful)) {
            // One that failed has not looked at everything.
            if (!sweep.failures().containsKey(key.detector())) {
                gone.computeIfAbsent(key.detector(), any -> new ArrayList<>())
                        .add(new Withdrawal(key, NOT_FOUND_AGAIN, null));
                forget(key);
            }
        }
        gone.forEach((detector, withdrawals) -> detections.merge(
                detector, new Detection(List.of(), List.of(), List.of(), withdrawals), OpenRows::joined));
        return sweep.with(detections);
    }

    private static Detection joined(Detection found, Detection gone) {
        List<Withdrawal> withdrawn = new ArrayList<>(found.withdrawn());
        withdrawn.addAll(gone.withdrawn());
        return new Detection(found.readings(), found.current(), found.observations(), withdrawn);
    }
}
