package dev.tillwatch.detect;

import dev.tillwatch.model.CalendarText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the analyst set for the detectors of one shop, and how it came to be so, oldest first. */
public record Tuning(RuleSet rules, DetectorSettings settings, List<TuningChange> changes) {

    public static final Tuning DEFAULT = new Tuning(RuleSet.ADAPTIVE, DetectorSettings.DEFAULTS, List.of());

    public Tuning {
        changes = List.copyOf(changes);
    }

    /** Equal where the same things are found in the same rows. */
    public String fingerprint() {
        return rules + " " + new TreeMap<>(settings.chosen()) + " "
                + settings.calendar().entries();
    }

    /** The same with a note of each thing that is otherwise than in {@code before}; its notes come first. */
    public Tuning notedAgainst(Tuning before, Instant at, String note) {
        List<TuningChange> noted = new ArrayList<>(before.changes);
        if (rules != before.rules) {
            noted.add(new TuningChange(at, TuningChange.RULES, before.rules.name(), rules.name(), note));
        }
        Set<String> thresholds = new TreeSet<>(settings.chosen().keySet());
        thresholds.addAll(before.settings.chosen().keySet());
        for (String id : thresholds) {
            String from = text(before.settings.chosen().get(id));
            String to = text(settings.chosen().get(id));
            if (!from.equals(to)) {
                noted.add(new TuningChange(at, id, from, to, note));
            }
        }
        String calendarBefore = CalendarText.write(before.settings.calendar());
        String calendar = CalendarText.write(settings.calendar());
        if (!calendar.equals(calendarBefore)) {
            noted.add(new TuningChange(at, TuningChange.CALENDAR, calendarBefore, calendar, note));
        }
        return new Tuning(rules, settings, noted);
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    public Tuning with(RuleSet chosen) {
        return new Tuning(chosen, settings, changes);
    }

    public Tuning with(DetectorSettings chosen) {
        return new Tuning(rules, chosen, changes);
    }
}
