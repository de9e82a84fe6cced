package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what differs between what is in force and what would be. */
final class Differences {

    private static final Texts TEXTS = Texts.of("tuning");

    private Differences() {}

    /** A sentence each; none when nothing differs. */
    static List<String> of(Tuning inForce, Tuning draft, List<Threshold> thresholds) {
        List<String> lines = new ArrayList<>();
        if (inForce.rules() != draft.rules()) {
            lines.add(TEXTS.get("differs.rules", rules(draft.rules()), rules(inForce.rules())));
        }
        for (Threshold threshold : thresholds) {
            BigDecimal now = inForce.settings().get(threshold);
            BigDecimal then = draft.settings().get(threshold);
            if (now.compareTo(then) != 0) {
                ThresholdWords words = new ThresholdWords(threshold);
                lines.add(TEXTS.get("differs.threshold", words.sentence(then), words.withUnit(now)));
            }
        }
        calendar(
                lines,
                inForce.settings().calendar().entries(),
                draft.settings().calendar().entries());
        return lines;
    }

    static String rules(RuleSet rules) {
        return TEXTS.get("rules." + rules.name().toLowerCase(Locale.ROOT));
    }

    private static void calendar(List<String> lines, List<CalendarEntry> now, List<CalendarEntry> then) {
        then.stream()
                .filter(entry -> !now.contains(entry))
                .forEach(entry -> lines.add(TEXTS.get("differs.event.new", entry.name())));
        now.stream()
                .filter(entry -> !then.contains(entry))
                .forEach(entry -> lines.add(TEXTS.get("differs.event.gone", entry.name())));
    }
}
