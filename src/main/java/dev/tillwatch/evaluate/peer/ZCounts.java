package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The plain z-score of a count against the last ones at the same time of day. */
final class ZCounts implements CountModel {

    private static final int LEAST_SEEN = 7;

    private final int window;
    private final Map<LocalTime, Deque<Double>> byTime = new HashMap<>();

    ZCounts(int window) {
        this.window = window;
    }

    @Override
    public double strength(LocalDateTime at, double count) {
        Deque<Double> past = byTime.computeIfAbsent(at.toLocalTime(), time -> new ArrayDeque<>());
        double strength = past.size() < LEAST_SEEN ? 0 : z(past, count);
        past.addLast(count);
        if (past.size() > window) {
            past.removeFirst();
        }
        return strength;
    }

    private static double z(Deque<Double> past, double count) {
        double mean = past.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double square = past.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return Math.abs(count - mean) / Math.max(1, Math.sqrt(square));
    }
}
