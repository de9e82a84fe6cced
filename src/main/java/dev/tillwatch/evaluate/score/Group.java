package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Alerts about the same subject that follow each other closely and count as one.
 *
 * @param raised when the first of them was raised
 */
record Group(
        Alert.Kind kind,
        String subject,
        LocalDateTime start,
        LocalDateTime end,
        LocalDateTime raised,
        List<Raised> members) {

    /** Merges those of a subject between which at most {@code gap} lies. */
    static List<Group> of(List<Raised> alerts, Duration gap) {
        Map<String, List<Group>> bySubject = new TreeMap<>();
        for (Raised raised : alerts) {
            bySubject
                    .computeIfAbsent(raised.kind() + "/" + raised.subject(), key -> new ArrayList<>())
                    .add(single(raised));
        }
        List<Group> merged = new ArrayList<>();
        bySubject.values().forEach(group -> merged.addAll(merge(group, gap)));
        return merged;
    }

    /** Merges them whatever their subject is: hours are about the shop. */
    static List<Group> ofAll(List<Raised> alerts, Duration gap) {
        List<Group> singles = new ArrayList<>();
        alerts.forEach(raised -> singles.add(single(raised)));
        return merge(singles, gap);
    }

    /** All that it ever reached over: what was told is told. */
    private static Group single(Raised raised) {
        LocalDateTime start = raised.last().start();
        LocalDateTime end = raised.last().end();
        for (Raised.Told told : raised.spans()) {
            start = told.start().isBefore(start) ? told.start() : start;
            end = told.end().isAfter(end) ? told.end() : end;
        }
        return new Group(raised.kind(), raised.subject(), start, end, raised.at(), List.of(raised));
    }

    private static List<Group> merge(List<Group> singles, Duration gap) {
        List<Group> merged = new ArrayList<>();
        singles.sort(Comparator.comparing(Group::start).thenComparing(Group::end));
        for (Group next : singles) {
            Group before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || next.start.isAfter(before.end.plus(gap))) {
                merged.add(next);
            } else {
                merged.set(merged.size() - 1, before.with(next));
            }
        }
        return merged;
    }

    private Group with(Group next) {
        List<Raised> all = new ArrayList<>(members);
        all.addAll(next.members);
        return new Group(
                kind,
                subject,
                start,
                end.isAfter(next.end) ? end : next.end,
                raised.isBefore(next.raised) ? raised : next.raised,
                all);
    }

    /** Whether it reaches into the event, whose end is exclusive. */
    boolean overlaps(PlantedEvent event) {
        return start.isBefore(event.end()) && !end.isBefore(event.start());
    }
}
