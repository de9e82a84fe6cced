package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts one unit: what was to be found and was, which alarms were right and which were not, and how late they came. */
final class Tally {

    private static final double SECONDS_A_MINUTE = 60;
    private static final double THOUSAND = 1000;

    private static final class Share {
        private double part;
        private double whole;

        void add(double weight, boolean found) {
            whole += weight;
            part += found ? weight : 0;
        }

        @Nullable
        Double value() {
            return whole == 0 ? null : part / whole;
        }
    }

    private final Share recall = new Share();
    private final Share precision = new Share();
    private final Map<String, Share> kinds = new TreeMap<>();
    private final List<Double> delays = new ArrayList<>();

    /** Something that was to be found. */
    void planted(boolean found) {
        planted(1, found);
    }

    void planted(double weight, boolean found) {
        recall.add(weight, found);
    }

    /** The same, seen by its kind. */
    void ofKind(String kind, boolean found) {
        ofKind(kind, 1, found);
    }

    void ofKind(String kind, double weight, boolean found) {
        kinds.computeIfAbsent(kind, key -> new Share()).add(weight, found);
    }

    void alarm(boolean right) {
        precision.add(1, right);
    }

    void delay(LocalDateTime from, LocalDateTime to) {
        delays.add(Math.max(0, Duration.between(from, to).toSeconds() / SECONDS_A_MINUTE));
    }

    /**
     * The figures.
     *
     * @param outOf how many there were of what false alarms are counted by
     */
    Result result(String detector, String unit, Label label, double outOf) {
        double wrong = precision.whole - precision.part;
        Map<String, Double> byKind = new HashMap<>();
        kinds.forEach((kind, share) -> {
            Double value = share.value();
            if (value != null) {
                byKind.put(kind, value);
            }
        });
        return new Result(
                detector,
                unit,
                label.method(),
                label.data(),
                label.seed(),
                precision.value(),
                recall.value(),
                f1(precision.value(), recall.value()),
                outOf == 0 ? null : wrong * THOUSAND / outOf,
                median(delays),
                byKind);
    }

    private static @Nullable Double f1(@Nullable Double precision, @Nullable Double recall) {
        if (recall == null) {
            return null;
        }
        return precision == null || precision + recall == 0
                ? Double.valueOf(0)
                : Double.valueOf(2 * precision * recall / (precision + recall));
    }

    private static @Nullable Double median(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
