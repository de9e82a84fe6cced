package dev.tillwatch.explain;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the line under a detail's title: which detector, which transaction, who, when. */
record SecondLine(Texts detectors, Texts texts) {

    private static final String DOT = "  ·  ";

    String of(Row row, LocalDateTime now, String zone) {
        List<String> parts = new ArrayList<>();
        String title = row.key().detector() + ".title";
        parts.add(detectors.has(title) ? detectors.get(title) : row.key().detector());
        if (value(row, "transaction") instanceof Value.Id id) {
            parts.add(texts.get("second.transaction", Long.toString(id.id())));
        }
        for (Fact fact : row.facts()) {
            if (fact.value() instanceof Value.Person person) {
                parts.add(Wording.person(person, now.toLocalDate()));
                break;
            }
        }
        parts.add(when(row, now, zone));
        return String.join(DOT, parts);
    }

    private String when(Row row, LocalDateTime now, String zone) {
        if (value(row, "day") instanceof Value.Day day) {
            boolean runs = row instanceof Anomaly judged
                    ? judged.stage() == Stage.IN_PROGRESS
                    : row instanceof Observation seen && !seen.complete();
            LocalDate today = now.toLocalDate();
            return runs
                    ? texts.get("second.runningDay")
                    : texts.get("second.completeDay") + DOT + ago(day.date(), today);
        }
        LocalDateTime at = row.at();
        if (at == null) {
            return texts.get("second.undated");
        }
        LocalDateTime from = moment(row, "start").orElse(at);
        Optional<LocalDateTime> end = moment(row, "end").filter(until -> !until.equals(from));
        String span = clock(from, now.toLocalDate())
                + end.map(until -> " " + Numbers.NONE + " " + Times.clock(until))
                        .orElse("");
        return (zone.isEmpty() ? span : span + " " + zone) + ", " + ago(end.orElse(from), now);
    }

    private static Optional<LocalDateTime> moment(Row row, String fact) {
        return value(row, fact) instanceof Value.Moment moment ? Optional.of(moment.at()) : Optional.empty();
    }

    /** The value of a fact, {@link Value.Absent} where the row has none. */
    private static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseGet(Value.Absent::new);
    }

    private static String clock(LocalDateTime at, LocalDate today) {
        String time = Times.clock(at);
        return at.toLocalDate().equals(today) ? time : Times.day(at.toLocalDate()) + " " + time;
    }

    private String ago(LocalDateTime at, LocalDateTime now) {
        Duration age = Duration.between(at, now);
        if (age.isNegative()) {
            return texts.get("ago.future");
        }
        if (age.toSeconds() < 60) {
            return texts.get("ago.seconds", Long.toString(age.toSeconds()));
        }
        if (age.toMinutes() < 60) {
            return texts.get("ago.minutes", Long.toString(age.toMinutes()));
        }
        if (age.toHours() < 24) {
            return texts.get("ago.hours", Long.toString(age.toHours()));
        }
        return days(age.toDays());
    }

    private String ago(LocalDate day, LocalDate today) {
        return days(ChronoUnit.DAYS.between(day, today));
    }

    private String days(long days) {
        if (days <= 0) {
            return texts.get("ago.today");
        }
        return days == 1 ? texts.get("ago.yesterday") : texts.get("ago.days", Numbers.count(days));
    }
}
