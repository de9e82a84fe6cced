package dev.tillwatch.ui.detail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the labels of a time axis stand: on round moments, never on the data. */
final class TimeTicks {

    private static final int MOST = 9;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(28));
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(":ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    private TimeTicks() {}

    /** The smallest round step that gives at most so many labels. */
    static Duration step(LocalDateTime from, LocalDateTime to, int most) {
        Duration span = Duration.between(from, to);
        for (Duration step : STEPS) {
            if (span.dividedBy(step) <= Math.min(most, MOST)) {
                return step;
            }
        }
        return STEPS.getLast();
    }

    /** The round moments within the span. */
    static List<LocalDateTime> within(LocalDateTime from, LocalDateTime to, Duration step) {
        List<LocalDateTime> ticks = new ArrayList<>();
        LocalDateTime tick = floor(from, step);
        while (!tick.isAfter(to)) {
            if (!tick.isBefore(from)) {
                ticks.add(tick);
            }
            tick = tick.plus(step);
        }
        return ticks;
    }

    /** The last round moment at or before this one. */
    static LocalDateTime floor(LocalDateTime at, Duration step) {
        long seconds = Duration.between(MONDAY, at).toSeconds();
        return MONDAY.plusSeconds(Math.floorDiv(seconds, step.toSeconds()) * step.toSeconds());
    }

    /** The first round moment at or after this one. */
    static LocalDateTime ceil(LocalDateTime at, Duration step) {
        LocalDateTime floor = floor(at, step);
        return floor.equals(at) ? at : floor.plus(step);
    }

    static String label(LocalDateTime tick, Duration step) {
        if (step.compareTo(Duration.ofMinutes(1)) < 0) {
            return SECOND.format(tick);
        }
        return (step.compareTo(Duration.ofDays(1)) < 0 ? MINUTE : DAY).format(tick);
    }
}
