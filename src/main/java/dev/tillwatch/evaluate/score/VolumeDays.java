package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.PlantedEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Which days and hours the planted volume events make unusual. */
final class VolumeDays {

    static final String DETECTOR = "volume";

    private static final Set<String> OF_HOURS = Set.of("outage_hours", "spike_hours");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Truth truth;
    private final List<PlantedEvent> events;

    VolumeDays(Truth truth) {
        this.truth = truth;
        this.events = truth.events(DETECTOR);
    }

    /** Drops, spikes and sags of whole days. */
    List<PlantedEvent> dayEvents() {
        return events.stream().filter(event -> !ofHours(event)).toList();
    }

    /** Outages and spikes of hours. */
    List<PlantedEvent> hourEvents() {
        return events.stream().filter(VolumeDays::ofHours).toList();
    }

    private static boolean ofHours(PlantedEvent event) {
        return OF_HOURS.contains(event.kind());
    }

    /** Whether an event of whole days covers it. */
    boolean unusual(LocalDate day) {
        return dayEvents().stream().anyMatch(event -> overlaps(event, day));
    }

    /** Days with only planted hours and closed days count neither way. */
    boolean counts(LocalDate day) {
        return !truth.closed(day) && (unusual(day) || hourEvents().stream().noneMatch(event -> overlaps(event, day)));
    }

    static boolean overlaps(PlantedEvent event, LocalDate day) {
        return overlaps(event, day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    private static boolean overlaps(PlantedEvent event, LocalDateTime from, LocalDateTime to) {
        return event.start().isBefore(to) && event.end().isAfter(from);
    }

    /** Whether the hour that begins then lies within the event's span or is the one after. */
    static boolean inOrAfter(PlantedEvent event, LocalDateTime hour) {
        return overlaps(event, hour, hour.plus(HOUR)) || hour.equals(hourAfter(event));
    }

    private static LocalDateTime hourAfter(PlantedEvent event) {
        LocalDateTime end = event.end().truncatedTo(ChronoUnit.HOURS);
        return end.equals(event.end()) ? end : end.plus(HOUR);
    }

    /** Whether an alarm about this hour would be false: outside every event, and not in the hour after one. */
    boolean falseAlarm(LocalDateTime hour) {
        return truth.scored(hour)
                && !truth.closed(hour.toLocalDate())
                && events.stream().noneMatch(event -> inOrAfter(event, hour));
    }
}
