package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.model.CalendarText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Sets what a change changed to what it was before, and leaves all else as it is. */
final class TakeBack {

    private TakeBack() {}

    /** Empty where the change speaks of what is not known here any more. */
    static Optional<Tuning> of(Tuning tuning, TuningChange change, Collection<Threshold> thresholds) {
        try {
            return switch (change.what()) {
                case TuningChange.RULES -> Optional.of(tuning.with(rules(change.from())));
                case TuningChange.CALENDAR ->
                    Optional.of(tuning.with(tuning.settings().with(CalendarText.read(change.from()))));
                default ->
                    thresholds.stream()
                            .filter(threshold -> threshold.id().equals(change.what()))
                            .findFirst()
                            .map(threshold -> tuning.with(tuning.settings().with(threshold, value(threshold, change))));
            };
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static RuleSet rules(String word) {
        return word.isBlank()
                ? Tuning.DEFAULT.rules()
                : RuleSet.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    private static BigDecimal value(Threshold threshold, TuningChange change) {
        return change.from().isBlank()
                ? threshold.defaultValue()
                : new BigDecimal(change.from().strip());
    }
}
