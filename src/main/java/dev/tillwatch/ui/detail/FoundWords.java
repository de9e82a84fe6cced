package dev.tillwatch.ui.detail;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.ThresholdFact;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words which thresholds found a row, and which of them have been changed since. */
final class FoundWords {

    private static final Texts TEXTS = Texts.of("detail");

    private final Map<String, Threshold> known;
    private final DetectorSettings inForce;

    /** @param known the thresholds of the row's detector */
    FoundWords(List<Threshold> known, DetectorSettings inForce) {
        this.known = known.stream().collect(Collectors.toMap(Threshold::id, Function.identity()));
        this.inForce = inForce;
    }

    /** A sentence for each threshold; none where the row does not say what found it. */
    List<String> of(Row row) {
        return ThresholdFact.read(row).entrySet().stream()
                .map(found -> words(found.getKey(), found.getValue()))
                .toList();
    }

    private String words(String id, BigDecimal value) {
        Threshold threshold = known.get(id);
        if (threshold == null) {
            // An older program found it.
            return TEXTS.get("found.unknown", id, value.toPlainString());
        }
        ThresholdWords words = new ThresholdWords(threshold);
        BigDecimal now = inForce.get(threshold);
        return now.compareTo(value) == 0
                ? words.sentence(value)
                : TEXTS.get("found.changed", words.sentence(value), words.withUnit(now));
    }
}
