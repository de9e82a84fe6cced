package dev.tillwatch.detect;

import dev.tillwatch.model.CalendarEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
        Set<CalendarEntry> gone = new LinkedHashSet<>(before.settings.calendar().entries());
        settings.calendar().entries().forEach(gone::remove);
        Set<CalendarEntry> come = new LinkedHashSet<>(settings.calendar().entries());
        before.settings.calendar().entries().forEach(come::remove);
        gone.forEach(entry -> noted.add(new TuningChange(at, TuningChange.CALENDAR, text(entry), "", note)));
        come.forEach(entry -> noted.add(new TuningChange(at, TuningChange.CALENDAR, "", text(entry), note)));
        return new Tuning(rules, settings, noted);
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String text(CalendarEntry entry) {
        Double factor = entry.factor();
        return entry.name() + ", " + entry.from() + " to " + entry.to() + (factor == null ? "" : ", x" + factor);
    }

    public Tuning with(RuleSet chosen) {
        return new Tuning(chosen, settings, changes);
    }

    public Tuning with(DetectorSettings chosen) {
        return new Tuning(rules, chosen, changes);
    }
}
